import { describe, expect, it } from 'vitest';
import { conventionEvents } from '../../test/builders/a-convention.ts';
import { aDesk } from '../../test/builders/a-desk.ts';
import { aProgramme } from '../../test/builders/a-programme.ts';
import { conventions } from './lifecycles.ts';
import { readTerms } from './read-cases.ts';
import { reviseProgramme, revisionRefusal } from './revise-programme.ts';

const { convention, tranches } = aProgramme();
const otherText = aProgramme({ version: 2, convention: { ...convention, durationMonths: 36 } });
const otherPlan = aProgramme({ version: 2, tranches: tranches.slice(1) });

async function aRevisedDesk(status: 'signing' | 'in-force' | 'refused') {
  const test = await aDesk();
  await test.given(conventions, 'CV-UPE-017', conventionEvents[status]);
  const { act: bare, key } = test.request('imane', 'administrator', 'command');
  return { ...test, request: { key, act: { ...bare, reason: 'Décision du comité' } } };
}

describe('programme: revise a running one', () => {
  it('is refused for the text of a convention under signature, and holds once it is signed', async () => {
    const { desk, request } = await aRevisedDesk('signing');
    const refusal = { code: 'PROGRAMME_CONVENTIONS_UNDER_WAY', count: 1 };
    expect(await revisionRefusal(desk, { ...request, terms: otherText })).toEqual(refusal);
    expect(await reviseProgramme(desk, { ...request, terms: otherText })).toEqual({ ok: false, refusal });
    const later = await aRevisedDesk('in-force');
    expect(await reviseProgramme(later.desk, { ...later.request, terms: otherText })).toMatchObject({
      ok: true,
    });
    expect(await readTerms(later.desk)).toEqual(otherText);
  });

  it('keeps the tranches of a convention in force, and not those of one that is over', async () => {
    const relabelled = aProgramme({
      version: 2,
      tranches: tranches.map((tranche) => ({ ...tranche, label: { fr: 'Versement', ar: 'أداء' } })),
    });
    const { desk, request } = await aRevisedDesk('in-force');
    const refusal = { code: 'PROGRAMME_TRANCHES_FIXED', count: 1 };
    expect(await reviseProgramme(desk, { ...request, terms: relabelled })).toEqual({ ok: false, refusal });
    const over = await aRevisedDesk('refused');
    expect(await reviseProgramme(over.desk, { ...over.request, terms: relabelled })).toMatchObject({
      ok: true,
    });
  });

  it('looks without a reason and records nothing', async () => {
    const { desk, request } = await aRevisedDesk('refused');
    const { reason: _, ...silent } = request.act;
    expect(await revisionRefusal(desk, { act: silent, terms: otherText })).toBeUndefined();
    expect((await readTerms(desk)).version).toBe(1);
  });

  it('is done once under one key', async () => {
    const { desk, request } = await aRevisedDesk('refused');
    await reviseProgramme(desk, { ...request, terms: otherText });
    expect(await reviseProgramme(desk, { ...request, terms: otherText })).toMatchObject({ ok: true });
    expect((await readTerms(desk)).version).toBe(2);
  });

  it('says what contradicts itself', async () => {
    const { desk, request } = await aRevisedDesk('refused');
    expect(await revisionRefusal(desk, { ...request, terms: otherPlan })).toMatchObject({
      code: 'PROGRAMME_TERMS_WRONG',
    });
  });
});
