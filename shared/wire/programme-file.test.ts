import { describe, expect, it } from 'vitest';
import { aCall, aProgramme } from '../../test/builders/a-programme.ts';
import { readProgrammeFile } from './programme-file.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const fileOf = (content: unknown) => encode(JSON.stringify(content));

function faultsOf(content: unknown) {
  const result = readProgrammeFile(fileOf(content));
  return result.ok ? [] : result.faults;
}

describe('programme file: reading', () => {
  it('gives the terms as they were written', () => {
    expect(readProgrammeFile(fileOf(aProgramme()))).toEqual({ ok: true, terms: aProgramme() });
  });

  it('reads the mandate that an authority may carry', () => {
    const mandate = { validFrom: '2025-10-01', validTo: '2027-09-30', paperSha256: 'a'.repeat(64) };
    const withMandate = (changes: object) => {
      const { authorities, ...terms } = aProgramme();
      return {
        ...terms,
        authorities: authorities.map((each) => ({ ...each, mandate: { ...mandate, ...changes } })),
      };
    };
    expect(readProgrammeFile(fileOf(withMandate({})))).toEqual({ ok: true, terms: withMandate({}) });
    const [fault] = faultsOf(withMandate({ paperSha256: 'decree.pdf' }));
    expect(fault).toMatchObject({ path: 'authorities[0].mandate.paperSha256' });
  });

  it('does not mind a byte order mark', () => {
    expect(readProgrammeFile(encode(`\uFEFF${JSON.stringify(aProgramme())}`))).toMatchObject({ ok: true });
  });

  it('names the line where the file stops being JSON', () => {
    expect(readProgrammeFile(encode('{\n  "programmeId": upe\n}'))).toMatchObject({
      ok: false,
      faults: [{ code: 'PROGRAMME_FILE_NOT_JSON', path: '', found: 'line 2, column 18' }],
    });
  });

  it('names another encoding than UTF-8', () => {
    const latin = Uint8Array.from('{"nom":"été"}', (character) => character.charCodeAt(0));
    expect(readProgrammeFile(latin)).toMatchObject({ faults: [{ code: 'PROGRAMME_FILE_NOT_UTF8' }] });
  });
});

describe('programme file: faults of form', () => {
  it('say which field is missing and what belongs there', () => {
    const { validFrom: _, ...rest } = aProgramme();
    expect(faultsOf(rest)).toEqual([
      {
        code: 'PROGRAMME_FIELD_MISSING',
        path: 'validFrom',
        remedy: {
          fr: 'Écrivez un jour du calendrier, comme 2026-05-27.',
          ar: 'اكتبوا تاريخا صحيحا مثل 2026-05-27.',
        },
      },
    ]);
  });

  it('say which field does not exist', () => {
    expect(faultsOf({ ...aProgramme(), calls: [{ ...aCall(), closeOn: '2026-06-01' }] })).toMatchObject([
      { code: 'PROGRAMME_FIELD_UNKNOWN', path: 'calls[0].closeOn' },
    ]);
  });

  it('say what was found in place of a day, an amount, an address', () => {
    const terms = {
      ...aProgramme(),
      calls: [{ ...aCall(), opensOn: '2026-02-30', ceilingCentimes: 320000.5 }],
      contact: { ...aProgramme().contact, email: 'bureau' },
    };
    const faults = faultsOf(terms).map(({ path, found, remedy }) => [path, found, remedy.fr.slice(0, 22)]);
    expect(faults).toEqual([
      ['calls[0].opensOn', '2026-02-30', 'Écrivez un jour du cal'],
      ['calls[0].ceilingCentimes', '320000.5', 'Écrivez un montant en '],
      ['contact.email', 'bureau', 'Écrivez une adresse él'],
    ]);
  });

  it('list the values that are allowed', () => {
    const eligibility = { ...aProgramme().eligibility, datedPapers: ['audit'] };
    const [fault] = faultsOf({ ...aProgramme(), eligibility });
    expect(fault).toMatchObject({
      code: 'PROGRAMME_FIELD_UNREADABLE',
      path: 'eligibility.datedPapers[0]',
      found: 'audit',
    });
    expect(fault?.remedy.fr).toContain('statutes, receipt');
  });

  it('take the list of facts of an earlier file as the gate that means the same', () => {
    const [first, second, third] = aProgramme().tranches;
    const tranches = [
      { ...first, gate: ['convention-in-force', 'commitment-visa', 'account-verified'] },
      { ...second, gate: ['previous-tranche-paid', 'report-accepted'] },
      third,
    ];
    expect(readProgrammeFile(fileOf({ ...aProgramme(), tranches }))).toMatchObject({
      ok: true,
      terms: { tranches: [first, { ...second, gate: 'tranche(1).paid and report(1).accepted' }, third] },
    });
  });

  it('say in both languages what is wrong with a gate, and where', () => {
    const [first, second, third] = aProgramme().tranches;
    const withGate = (gate: unknown) =>
      faultsOf({ ...aProgramme(), tranches: [first, { ...second, gate }, third] });
    const [fault] = withGate('tranche(1).paid and audit.done');
    expect(fault).toMatchObject({
      code: 'TERMS_GATE_FACT_UNKNOWN',
      path: 'tranches[1].gate',
      found: '21: audit.done',
    });
    expect(fault?.remedy.ar).toContain('report(1).accepted');
    for (const gate of [7, ['audit'], ''])
      expect(withGate(gate)).toMatchObject([
        {
          code: 'PROGRAMME_FIELD_UNREADABLE',
          path: 'tranches[1].gate',
          remedy: { fr: expect.stringContaining('les conditions en un texte') },
        },
      ]);
  });

  it('ask for Arabic where Arabic belongs', () => {
    expect(faultsOf({ ...aProgramme(), name: { fr: 'Unités', ar: 'Wahadat' } })).toMatchObject([
      { path: 'name.ar', found: 'Wahadat', remedy: { fr: 'Écrivez un texte en lettres arabes.' } },
    ]);
  });

  it.each(['allowed', 'forbidden'] as const)('may say that one channel is %s', (oneChannel) => {
    const signing = { ...aProgramme().signing, oneChannel };
    const read = readProgrammeFile(fileOf({ ...aProgramme(), signing }));
    expect(read).toMatchObject({ ok: true, terms: { signing: { oneChannel } } });
    expect(faultsOf({ ...aProgramme(), signing: { ...signing, oneChannel: 'perhaps' } })).toMatchObject([
      { path: 'signing.oneChannel' },
    ]);
  });

  it.each(['both', { atLeast: 'two' }, 2])('refuse %j as the rule of a signing step', (rule) => {
    const { signing } = aProgramme();
    const steps = signing.steps.map((step) => ({ ...step, rule }));
    expect(faultsOf({ ...aProgramme(), signing: { ...signing, steps } })).toMatchObject([
      { path: 'signing.steps[0].rule', remedy: { fr: 'Écrivez "all", "any" ou {"atLeast": nombre}.' } },
      { path: 'signing.steps[1].rule' },
    ]);
  });

  it.each([null, [], 'upe', 7])('refuse %j as a programme', (content) => {
    expect(faultsOf(content)).toHaveLength(1);
  });
});

describe('programme file: contradictions', () => {
  it('are faults with a path and a remedy in both languages', () => {
    const faults = faultsOf(aProgramme({ calls: [aCall({ closesOn: '2026-01-01' })] }));
    expect(faults).toEqual([
      {
        code: 'TERMS_WINDOW_REVERSED',
        path: 'calls[0].closesOn',
        found: '2026-01-01',
        remedy: {
          fr: "L'appel se clôt avant de s'ouvrir : corrigez l'une des deux dates.",
          ar: 'تاريخ إغلاق طلب المشاريع يسبق تاريخ فتحه: صححوا أحد التاريخين.',
        },
      },
    ]);
  });
});
