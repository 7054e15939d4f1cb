import { dayOf, instantAtStartOf } from '../domain/kernel/calendar-day.ts';
import { foldBalances } from '../domain/ledger/ledger.ts';
import { closingsOf } from '../domain/reconciliation/differences.ts';
import type { LedgerLog } from '../domain/reconciliation/ledger-log.ts';
import { makePack } from '../domain/reconciliation/make-pack.ts';
import { dayAfter, firstDayOf, type Month, monthBefore } from '../domain/reconciliation/month.ts';
import type { Pack } from '../domain/reconciliation/pack.ts';
import type { ReconciliationState } from '../domain/reconciliation/state.ts';
import type { Typesetter } from '../ports/typesetter.ts';
import { canonicalJson } from '../render/convention/canonical-json.ts';
import { renderPack } from '../render/reconciliation/render-pack.ts';
import { systemAct } from './acts.ts';
import type { Answer } from './answer.ts';
import { decideOne } from './decide-one.ts';
import type { Desk } from './desk.ts';
import { reconciliations } from './lifecycles.ts';
import { readCase, readTerms } from './read-cases.ts';
import { readLedger } from './read-ledger.ts';

export interface PackDesk extends Desk {
  readonly typesetter: Typesetter;
  readonly sample: boolean;
  /** The table for a spreadsheet, handed in by the door. */
  readonly writePackTable: (pack: Pack) => string;
}

/** Postings that arrive while the log is read look like a difference of the kept balances: then it is read again. */
const READINGS_MAX = 3;

/**
 * Makes the pack of the month before, once: the first round of a month does it, a later one only when that was kept
 * from it. A month before the first posting has no pack. Answers undefined when there is nothing to make.
 */
export async function makeDuePack(desk: PackDesk): Promise<Answer<ReconciliationState> | undefined> {
  const month = monthBefore(dayOf(desk.clock.now()));
  if ((await readCase(desk, reconciliations, month)).status !== 'absent') return undefined;
  if (await desk.records.get(nothingIn(month))) return undefined;
  const log = await readLedger(desk.store);
  if (!log.entries.some(({ at }) => at < instantAtStartOf(dayAfter(month)))) {
    await desk.records.put(nothingIn(month), { at: desk.clock.now() });
    return undefined;
  }
  return keepPack(desk, await packOf(desk, month, log));
}

function nothingIn(month: Month): string {
  return `reconciliation/nothing/${month}`;
}

async function packOf(desk: PackDesk, month: Month, first: LedgerLog): Promise<Pack> {
  const before = await readCase(desk, reconciliations, monthBefore(firstDayOf(month)));
  const openings = before.status === 'absent' ? {} : { openings: before.closings };
  let log = first;
  for (let reading = 1; ; reading += 1) {
    const pack = makePack(log, month, { ...openings, kept: await keptBalances(desk, log) });
    const isSettled = !pack.differences.some(({ rule }) => rule === 'kept');
    if (isSettled || reading === READINGS_MAX) return pack;
    log = await readLedger(desk.store);
  }
}

async function keptBalances({ store }: Desk, { entries }: LedgerLog): Promise<ReadonlyMap<string, number>> {
  const accounts = foldBalances(entries.flatMap(({ postings }) => postings)).keys();
  const kept = [...accounts].map(
    async (account): Promise<[string, number]> => [account, await store.balance(account)],
  );
  return new Map(await Promise.all(kept));
}

/** The files first, under the hash of what they hold: an interrupted round is made again and stands in nobody's way. */
async function keepPack(desk: PackDesk, pack: Pack): Promise<Answer<ReconciliationState>> {
  const { accounts, hands, month, totals } = pack;
  const { name } = await readTerms(desk);
  const source = renderPack({ pack, programme: name, sample: desk.sample });
  const folder = `packs/${month}/${source.data.fingerprint.slice(0, 16)}`;
  const keep = async (file: string, bytes: Uint8Array, mediaType: string) => {
    const { key, sha256 } = await desk.documents.put(`${folder}/${file}`, bytes, mediaType);
    return { key, sha256 };
  };
  const encoded = (words: string) => new TextEncoder().encode(words);
  const { pdf } = await desk.typesetter.typeset(source);
  const files = {
    pdf: await keep('reconciliation.pdf', pdf, 'application/pdf'),
    csv: await keep('reconciliation.csv', encoded(desk.writePackTable(pack)), 'text/csv'),
    json: await keep('reconciliation.json', encoded(canonicalJson(pack)), 'application/json'),
  };
  const act = systemAct(desk.clock);
  const facts = { month, totals, closings: closingsOf(accounts), hands, files };
  return decideOne(
    desk,
    { key: `reconciliation/${month}`, act },
    {
      verb: 'make-pack',
      lifecycle: reconciliations,
      id: month,
      facts,
      command: { type: 'MakePack', act, ...facts },
    },
  );
}
