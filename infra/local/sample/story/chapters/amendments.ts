import { formatAmount } from '../../../../../shared/i18n/amount.ts';
import { conventionIdOf } from '../../../../../shared/use-cases/draft-convention.ts';
import { conventions } from '../../../../../shared/use-cases/lifecycles.ts';
import { amendmentIdOf } from '../../../../../shared/use-cases/propose-amendment.ts';
import { readCase } from '../../../../../shared/use-cases/read-cases.ts';
import { castOf } from '../cast.ts';
import type { Story } from '../chapter.ts';
import type { FormFields } from '../doors.ts';
import { at } from '../world.ts';
import { associationSigns, authoritiesSign } from './signing.ts';

const [PROPOSES, OPENS] = ['karim-sqalli', 'imane-bouazza'] as const;
const AUTHORITIES = ['ministry', 'agency'] as const;
const MOVED_CENTIMES = 500_000;

const LATE_WORKS = {
  'motive-fr': 'La remise du local a pris du retard (exemple).',
  'motive-ar': 'تأخر تسليم المقر (نموذج).',
} as const;
const DEARER = {
  'motive-fr': 'Les activités coûtent plus que prévu, le personnel moins (exemple).',
  'motive-ar': 'كلفة الأنشطة أعلى من المتوقع وكلفة الموارد البشرية أقل (نموذج).',
} as const;

/** 10 days ago a duration is extended and signed by all three; 6 days ago a budget is shared anew, not signed by all. */
export async function amendments(story: Story): Promise<string> {
  const { amended, amendmentAwaited } = await castOf(story);
  await at(story.world, 10, '09:00');
  await amend(story, amended, 'extension', { ...LATE_WORKS, months: '30' });
  await associationSigns(story, amended, firstOf(amended));
  await story.world.runtime.pump.settle();
  await at(story.world, 6, '09:00');
  await amend(story, amendmentAwaited, 'budget', {
    ...DEARER,
    ...(await movedBudget(story, amendmentAwaited)),
  });
  return '1 extended by an amendment in force, 1 amendment awaits its association';
}

/** Proposed by one officer, set in type, opened by another, signed by both authorities. */
async function amend(story: Story, applicationId: string, kind: string, fields: FormFields): Promise<void> {
  const { once, staff, world } = story;
  const path = `/conventions/${conventionIdOf(applicationId)}`;
  await once(`amend-${applicationId}`, async () => {
    const officer = await staff(PROPOSES);
    await officer.post(`${path}/amend/${kind}`, `story-amend-${applicationId}`, fields);
  });
  await world.runtime.pump.settle();
  await once(`open-amendment-${applicationId}`, async () => {
    const officer = await staff(OPENS);
    await officer.post(`${path}/amendments/1/open-signing`, `story-open-amendment-${applicationId}`);
  });
  await world.runtime.pump.settle();
  await authoritiesSign(story, applicationId, AUTHORITIES, {}, firstOf(applicationId));
  await world.runtime.pump.settle();
}

function firstOf(applicationId: string): string {
  return amendmentIdOf(conventionIdOf(applicationId), 1);
}

/** The amounts of the budget as they are typed, with some of the first line moved to the last. */
async function movedBudget({ world }: Story, applicationId: string): Promise<FormFields> {
  const convention = await readCase(world.runtime.desk, conventions, conventionIdOf(applicationId));
  if (convention.status === 'absent') throw new Error(`${applicationId} has no convention.`);
  const amounts = convention.contents.budget.lines.map(({ amountCentimes }) => amountCentimes);
  const moves = new Map([
    [0, -MOVED_CENTIMES],
    [amounts.length - 1, MOVED_CENTIMES],
  ]);
  return Object.fromEntries(
    amounts.map((centimes, index) => [
      `amount-${index + 1}`,
      formatAmount('fr', centimes + (moves.get(index) ?? 0)),
    ]),
  );
}
