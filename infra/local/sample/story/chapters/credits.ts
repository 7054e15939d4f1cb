import { dayOf } from '../../../../../shared/domain/kernel/calendar-day.ts';
import { creditLeft } from '../../../../../shared/use-cases/read-credits.ts';
import type { Story } from '../chapter.ts';
import { at } from '../world.ts';

/** The line of the budget that every visa of the sample names. */
export const BUDGET_LINE = '1.2.1.3.31';
const [ENTERS, CONFIRMS] = ['nadia-ouali', 'othmane-bennouna'] as const;

interface Paper {
  readonly kind: 'opening' | 'increase' | 'carry-over';
  /** In dirhams, as it is typed. */
  readonly amount: string;
  readonly reference: string;
  readonly paperOn: string;
}

/**
 * Credit for the year that runs, once: opened by its law of finance, and what the year before has left carried over to
 * it. Wherever the turn of a year falls within the 180 days, what is ordered after it finds its credit.
 */
export async function creditsOfTheYear(story: Story): Promise<number> {
  const { desk } = story.world.runtime;
  const today = dayOf(desk.clock.now());
  const year = Number(today.slice(0, 4));
  const law = `Loi de finances ${year} (exemple)`;
  await enter(story, year, {
    kind: 'opening',
    amount: '6000000',
    reference: law,
    paperOn: `${year - 1}-12-20`,
  });
  await confirm(story, year, 1);
  const left = await creditLeft(desk, { year: year - 1, line: BUDGET_LINE });
  if (left === 0) return year;
  const order = `Arrêté de report ${year} (exemple)`;
  const amount = (left / 100).toFixed(2);
  await enter(story, year, { kind: 'carry-over', amount, reference: order, paperOn: today });
  await confirm(story, year, 2);
  return year;
}

/** At the end: the year that runs has its credit, and one paper waits for the second officer. */
export async function creditsToday(story: Story): Promise<string> {
  const { world } = story;
  await at(world, 1, '10:00');
  const year = await creditsOfTheYear(story);
  const reference = 'Décision modificative n° 3 (exemple)';
  const paperOn = dayOf(world.runtime.desk.clock.now());
  await enter(story, year, { kind: 'increase', amount: '1500000', reference, paperOn });
  if (new Date(world.endMillis).getUTCFullYear() > year) {
    await at(world, 0, '00:05');
    await creditsOfTheYear(story);
  }
  return 'credit of the year open, 1 increase waits for a second officer';
}

async function enter({ once, staff }: Story, year: number, paper: Paper): Promise<void> {
  await once(`credit-${year}-${paper.kind}`, async () => {
    const officer = await staff(ENTERS);
    const fields = { ...paper, year: String(year), line: BUDGET_LINE };
    await officer.post('/credits', `story-credit-${year}-${paper.kind}`, fields);
  });
}

async function confirm({ once, staff }: Story, year: number, entry: number): Promise<void> {
  await once(`confirm-credit-${year}-${entry}`, async () => {
    const officer = await staff(CONFIRMS);
    const path = `/credits/${year}/${BUDGET_LINE}/${entry}/confirm`;
    await officer.post(path, `story-confirm-credit-${year}-${entry}`);
  });
}
