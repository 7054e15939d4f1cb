import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { conventionEvents } from '../../test/builders/a-convention.ts';
import { aDesk } from '../../test/builders/a-desk.ts';
import { amendmentEvents } from '../../test/builders/an-amendment.ts';
import type { AmendmentEvent } from '../domain/amendment/events.ts';
import type { ConventionEvent } from '../domain/convention/events.ts';
import { renderAmendment } from '../render/amendment/render-amendment.ts';
import { renderConvention } from '../render/convention/render-convention.ts';
import { readAmendmentDocument } from './amendment-document.ts';
import { keepFrozenData } from './frozen-data.ts';
import { frozenDocument } from './frozen-document.ts';
import { amendments, conventions } from './lifecycles.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const otherWords = {
  fr: 'Un service que les textes d’aujourd’hui ne nomment plus',
  ar: 'خدمة باسمها القديم',
};

/** A convention in force whose pages were set in other words than the texts of today have. */
async function aConventionOfThen() {
  const plain = await aDesk();
  const today = await plain.given(conventions, 'CV-UPE-017', conventionEvents['in-force']);
  if (today.status === 'absent') throw new Error('The events lead into force.');
  const written = await frozenDocument(plain.desk, today);
  const then = { ...written, unit: { ...written.unit, services: [otherWords] } };
  const { bytes } = renderConvention(then).attachment;
  const test = await aDesk();
  const assembled = conventionEvents['in-force'].map(
    (event): ConventionEvent =>
      event.type === 'ConventionAssembled' ? { ...event, dataSha256: sha256(bytes) } : event,
  );
  const state = await test.given(conventions, 'CV-UPE-017', assembled);
  if (!('document' in state) || !state.document) throw new Error('The events lead into force.');
  return { ...test, state, documentKey: state.document.documentKey, bytes, then, written };
}

describe('convention: its frozen page', () => {
  it('says what the document says, whatever became of the texts since', async () => {
    const { bytes, desk, documentKey, state, then, written } = await aConventionOfThen();
    await keepFrozenData(desk, documentKey, bytes);
    expect(await frozenDocument(desk, state)).toEqual(then);
    expect(then.unit.services).not.toEqual(written.unit.services);
  });

  it('is written anew for a document that was assembled before its data were kept', async () => {
    const { desk, state, written } = await aConventionOfThen();
    expect(await frozenDocument(desk, state)).toEqual(written);
  });

  it('takes no data but those whose hash was recorded', async () => {
    const { bytes, desk, documentKey, state } = await aConventionOfThen();
    const { documents } = desk;
    await keepFrozenData(desk, documentKey, bytes);
    const get = async (key: string) => {
      const kept = await documents.get(key);
      return { ...kept, bytes: Buffer.concat([kept.bytes, Buffer.from(' ')]) };
    };
    await expect(frozenDocument({ ...desk, documents: { ...documents, get } }, state)).rejects.toMatchObject({
      name: 'DocumentDamaged',
    });
  });
});

describe('amendment: its frozen page', () => {
  it('says what its document says, whatever became of the texts since', async () => {
    const test = await aConventionOfThen();
    const events = (dataSha256?: string) =>
      amendmentEvents.signing.map(
        (event): AmendmentEvent =>
          event.type === 'AmendmentAssembled' && dataSha256 ? { ...event, dataSha256 } : event,
      );
    const plain = await test.given(amendments, 'CV-UPE-017-a1', events());
    if (plain.status !== 'signing') throw new Error('The events lead to the signing.');
    const written = await readAmendmentDocument(test.desk, plain);
    if (!written) throw new Error('There is no document.');
    const then = { ...written, place: otherWords };
    const { bytes } = renderAmendment(then).attachment;
    const dataSha256 = sha256(bytes);
    await keepFrozenData(test.desk, plain.document.documentKey, bytes);
    const state = { ...plain, document: { ...plain.document, dataSha256 } };
    expect(await readAmendmentDocument(test.desk, state)).toEqual(then);
  });
});
