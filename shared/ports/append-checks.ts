import type { Act } from '../domain/kernel/act.ts';
import type { Posting } from '../domain/ledger/ledger.ts';
import { fault } from './fault.ts';
import type { AppendContext, ListingKey, StreamAppend } from './store.ts';
import { countItems, ITEMS_PER_APPEND_MAX } from './store.ts';

const LISTINGS_PER_STREAM_MAX = 3;
/** DynamoDB takes sort keys up to this size; every other name is held to it as well. */
const NAME_BYTES_MAX = 1024;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?Z$/;
const APPROPRIATION = 'appropriation/';

/**
 * What every store asks of an append before it looks at its own state, so that an append which one store takes is
 * taken by the other. Errors by name: `ActIncomplete`, `InputInvalid`, `AppendTooLarge`.
 */
export function checkAppend(streams: readonly StreamAppend[], context: AppendContext): void {
  checkAct(context.act);
  checkName('key', context.key);
  checkName('request hash', context.requestHash);
  checkWhole('programme version', context.programmeVersion);
  if (streams.length === 0) throw inputInvalid('An append names at least one stream.');
  if (new Set(streams.map((part) => part.stream)).size < streams.length) {
    throw inputInvalid('An append names each stream once.');
  }
  for (const part of streams) checkStream(part);
  for (const posting of context.postings) checkPosting(posting);
  const items = countItems(streams, context);
  if (items > ITEMS_PER_APPEND_MAX) {
    throw fault('AppendTooLarge', `The append needs ${items} items, ${ITEMS_PER_APPEND_MAX} are possible.`, {
      items,
    });
  }
}

/**
 * What each account gains (positive) or gives (negative) by all the postings together, in centimes; accounts that
 * come out even are left out. Throws `InputInvalid` when a sum leaves the safe integers.
 */
export function netPostings(postings: readonly Posting[]): ReadonlyMap<string, number> {
  const net = new Map<string, number>();
  for (const { from, to, amountCentimes } of postings) {
    net.set(from, (net.get(from) ?? 0) - amountCentimes);
    net.set(to, (net.get(to) ?? 0) + amountCentimes);
  }
  for (const [account, amount] of net) {
    if (amount === 0) net.delete(account);
    else if (!Number.isSafeInteger(amount))
      throw inputInvalid(`The postings on ${account} are too large to add.`);
  }
  return net;
}

/** Whether the account may never fall below zero: all do but the appropriations, where money comes from. */
export function hasFloor(account: string): boolean {
  return !account.startsWith(APPROPRIATION);
}

function checkAct(act: Act): void {
  const { actor, door, at } = act;
  const told: readonly (readonly [string, unknown])[] = [
    ['actor.personId', actor?.personId],
    ['actor.name', actor?.name],
    ['actor.role', actor?.role],
    ['door', door],
    ['at', at],
  ];
  for (const [field, value] of told) {
    if (typeof value !== 'string' || value.trim() === '') {
      throw fault(
        'ActIncomplete',
        `Nothing is recorded without who, by which door and when: ${field} is missing.`,
        {
          field,
        },
      );
    }
  }
  if (!INSTANT.test(at) || Number.isNaN(Date.parse(at))) {
    throw fault('ActIncomplete', `The act's instant is not an ISO instant in UTC: ${at}.`, { field: 'at' });
  }
}

function checkStream(part: StreamAppend): void {
  checkName('stream', part.stream);
  checkWhole('expected version', part.expectedVersion);
  checkWhole('shape', part.shape);
  if (part.events.length === 0) throw inputInvalid(`The append to ${part.stream} carries no event.`);
  if (part.listings.length > LISTINGS_PER_STREAM_MAX) {
    throw inputInvalid(`A stream has at most ${LISTINGS_PER_STREAM_MAX} listing keys: ${part.stream}.`);
  }
  for (const listing of part.listings) checkListing(listing);
  if (new Set(part.listings.map(([partition]) => partition)).size < part.listings.length) {
    throw inputInvalid(`A stream is listed once in a partition: ${part.stream}.`);
  }
}

function checkListing([partition, sort]: ListingKey): void {
  checkName('listing partition', partition);
  checkName('listing sort text', sort);
}

function checkPosting({ from, to, amountCentimes }: Posting): void {
  checkName('account', from);
  checkName('account', to);
  if (from === to) throw inputInvalid(`A posting moves money between two accounts, not within ${from}.`);
  if (!Number.isSafeInteger(amountCentimes) || amountCentimes <= 0) {
    throw inputInvalid(`The amount from ${from} to ${to} is not a positive whole number of centimes.`);
  }
}

function checkName(what: string, name: string): void {
  if (typeof name !== 'string' || name === '') throw inputInvalid(`The ${what} is empty.`);
  if (Buffer.byteLength(name) > NAME_BYTES_MAX) {
    throw inputInvalid(`The ${what} is longer than ${NAME_BYTES_MAX} bytes: ${name.slice(0, 80)}…`);
  }
}

function checkWhole(what: string, value: number): void {
  if (!Number.isSafeInteger(value) || value < 0) throw inputInvalid(`The ${what} is not a whole number.`);
}

function inputInvalid(message: string): Error {
  return fault('InputInvalid', message);
}
