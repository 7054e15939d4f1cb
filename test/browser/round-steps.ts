import type { House } from './house.ts';
import type { Visitor } from './visitor.ts';

const EVALUATOR = 'rachid-el-ghazi';
const MINISTER = 'zineb-rahmouni';
const [ADMINISTRATOR, AUDITOR, OFFICER] = ['hicham-berrada', 'tarik-belmahi', 'karim-sqalli'] as const;
const ACCOUNTANT = 'asmae-kabbaj';

/** Rooms, and the first case of each: who goes there, by which address, and which link they follow. */
const ROUND: readonly (readonly [personId: string, path: string, link?: string])[] = [
  [ADMINISTRATOR, '/calls'],
  [ADMINISTRATOR, '/attention'],
  [ADMINISTRATOR, '/staff'],
  [ADMINISTRATOR, '/committee'],
  [OFFICER, '/applications', 'tbody a[href^="/applications/"]'],
  [OFFICER, '/conventions'],
  [AUDITOR, '/conventions?status=in-force', 'tbody a[href^="/conventions/"]'],
  [AUDITOR, '/applications?status=ineligible', 'tbody a[href^="/applications/"]'],
  [AUDITOR, '/tranches?status=paid', 'tbody a[href^="/tranches/"]'],
  [AUDITOR, '/payments', 'main a[href^="/payments/batches/"]'],
  [ACCOUNTANT, '/attention'],
  [EVALUATOR, '/scoring'],
  [MINISTER, '/signing', 'tbody a[href^="/signing/"]'],
];

/** Goes to every room of the staff that no task leads to, and with a phone to every door that is open. */
export async function goRound(house: House): Promise<void> {
  for (const [personId, path, link] of ROUND) {
    const visitor = await house.staff(personId);
    await visitor.visit(path);
    expectPage(visitor);
    if (link === undefined) continue;
    await visitor.follow(link);
    expectPage(visitor);
  }
  const stranger = await house.stranger();
  for (const path of [
    '/sample/people',
    '/sample/mailbox',
    '/sample/mailbox/messages',
    '/sample/clock',
    '/style',
    '/sign-in',
    '/nowhere',
  ])
    await stranger.visit(path);
  const phone = await house.phone();
  for (const path of ['/', '/apply', '/sign-in', '/style', '/sample/people', '/nowhere'])
    await phone.visit(path);
}

function expectPage(visitor: Visitor): void {
  if (visitor.status() !== 200) throw new Error(`${visitor.page.url()} was answered ${visitor.status()}.`);
}
