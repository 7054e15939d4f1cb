import { readFileSync } from 'node:fs';
import * as z from 'zod';

const priceList = z.object({
  currency: z.literal('USD'),
  region: z.string(),
  readOn: z.iso.date(),
  note: z.string(),
  prices: z.array(
    z.object({
      id: z.string(),
      service: z.string(),
      unit: z.string(),
      usd: z.number().positive(),
      /** For which the price was read. */
      region: z.string(),
      source: z.string().min(1),
    }),
  ),
});

export type PriceList = z.output<typeof priceList>;

/** US dollars for one unit. Throws for a price that is not in the list. */
export type PriceOf = (id: string) => number;

export function readPrices(): PriceList {
  return priceList.parse(JSON.parse(readFileSync(new URL('prices.json', import.meta.url), 'utf8')));
}

export function pricesOf({ prices }: PriceList): PriceOf {
  const byId = new Map(prices.map(({ id, usd }) => [id, usd]));
  return (id) => {
    const usd = byId.get(id);
    if (usd === undefined) throw new Error(`prices.json has no price ${id}.`);
    return usd;
  };
}
