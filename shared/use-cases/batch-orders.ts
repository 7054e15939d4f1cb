import { createHash } from 'node:crypto';
import { sumCentimes } from '../domain/kernel/money.ts';
import type {
  BatchFile,
  BatchOrder,
  ListedBatch,
  ListPage,
  WantedPage,
} from '../domain/payment-batch/state.ts';
import type { Desk } from './desk.ts';

type Keeper = Pick<Desk, 'documents'>;

/** Orders in one document: about 400 KB of them. */
const ORDERS_PER_PAGE = 500;

/** Every order of a batch in the order of its list, wherever it rests. */
export async function readOrders(desk: Keeper, { list }: ListedBatch): Promise<readonly BatchOrder[]> {
  if (list.kind === 'inline') return list.orders;
  const orders: BatchOrder[] = [];
  for (const page of list.pages) orders.push(...(await readPage<BatchOrder>(desk, page)));
  return orders;
}

/** A part of the list, counted from 0; reads the pages that it touches and no other. */
export async function readOrdersFrom(
  desk: Keeper,
  { list }: ListedBatch,
  from: number,
  count: number,
): Promise<readonly BatchOrder[]> {
  if (list.kind === 'inline') return list.orders.slice(from, from + count);
  return readFrom<BatchOrder>(desk, list.pages, from, count);
}

/** The ids of the tranches that a batch was asked for, counted from 0. */
export function readWantedFrom(
  desk: Keeper,
  wanted: readonly WantedPage[],
  from: number,
  count: number,
): Promise<readonly string[]> {
  return readFrom<string>(desk, wanted, from, count);
}

export async function keepWanted(
  desk: Keeper,
  batchId: string,
  trancheIds: readonly string[],
): Promise<readonly WantedPage[]> {
  return Promise.all(
    inPages(trancheIds).map(async (ids) => ({
      ...(await keepPage(desk, `batches/${batchId}/wanted`, ids)),
      count: ids.length,
    })),
  );
}

export async function keepOrders(
  desk: Keeper,
  batchId: string,
  orders: readonly BatchOrder[],
): Promise<readonly ListPage[]> {
  const pages: ListPage[] = [];
  for (const part of inPages(orders)) pages.push(await keepOrderPage(desk, batchId, part));
  return pages;
}

/** The pages without some orders: a page that holds none of them stays as it is, an emptied one falls away. */
export async function pagesWithout(
  desk: Keeper,
  batchId: string,
  pages: readonly ListPage[],
  orderIds: ReadonlySet<string>,
): Promise<readonly ListPage[]> {
  const left: ListPage[] = [];
  for (const page of pages) {
    const orders = await readPage<BatchOrder>(desk, page);
    const kept = orders.filter(({ orderId }) => !orderIds.has(orderId));
    if (kept.length === orders.length) left.push(page);
    else if (kept.length > 0) left.push(await keepOrderPage(desk, batchId, kept));
  }
  return left;
}

async function keepOrderPage(
  desk: Keeper,
  batchId: string,
  orders: readonly BatchOrder[],
): Promise<ListPage> {
  const file = await keepPage(desk, `batches/${batchId}/orders`, orders);
  const totalCentimes = sumCentimes(orders.map(({ amountCentimes }) => amountCentimes));
  return { ...file, count: orders.length, totalCentimes };
}

/** Named by its own hash: the same page again is the same document, and two different ones never share a key. */
async function keepPage(desk: Keeper, name: string, items: readonly unknown[]): Promise<BatchFile> {
  const bytes = new TextEncoder().encode(JSON.stringify(items));
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  const { key, sha256 } = await desk.documents.put(`${name}-${hash}.json`, bytes, 'application/json');
  return { key, sha256 };
}

async function readFrom<Item>(
  desk: Keeper,
  pages: readonly (BatchFile & { readonly count: number })[],
  from: number,
  count: number,
): Promise<readonly Item[]> {
  const items: Item[] = [];
  let begins = 0;
  for (const page of pages) {
    const ends = begins + page.count;
    if (ends > from && begins < from + count)
      items.push(
        ...(await readPage<Item>(desk, page)).slice(Math.max(0, from - begins), from + count - begins),
      );
    begins = ends;
  }
  return items;
}

/** Throws `DocumentDamaged` when the kept bytes are not those of the event. */
async function readPage<Item>(desk: Keeper, { key, sha256 }: BatchFile): Promise<readonly Item[]> {
  const { bytes, document } = await desk.documents.get(key);
  if (document.sha256 !== sha256) {
    const damaged = new Error(`The list ${key} is not the one that the batch names.`);
    damaged.name = 'DocumentDamaged';
    throw damaged;
  }
  return JSON.parse(new TextDecoder().decode(bytes)) as readonly Item[];
}

function inPages<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  const pages: (readonly Item[])[] = [];
  for (let first = 0; first < items.length; first += ORDERS_PER_PAGE)
    pages.push(items.slice(first, first + ORDERS_PER_PAGE));
  return pages;
}
