import type { House } from './house.ts';
import { openLink, openMail } from './signing-steps.ts';
import type { Visitor } from './visitor.ts';

const EVALUATOR = 'rachid-el-ghazi';
const MINISTER = 'zineb-rahmouni';
const [ADMINISTRATOR, AUDITOR, OFFICER] = ['hicham-berrada', 'tarik-belmahi', 'karim-sqalli'] as const;
const [ACCOUNTANT, FINANCE] = ['asmae-kabbaj', 'hajar-slaoui'] as const;
/** The contact of the association that the sample asks money back from, and the mail that it had. */
const [OWES, ASKED_BACK] = [
  'contact@al-mostakbal-ain-harrouda.example',
  'à reverser|مبلغ يجب إرجاعه',
] as const;

/** Rooms, and the first case of each: who goes there, by which address, and which link they follow. */
const ROUND: readonly (readonly [personId: string, path: string, link?: string])[] = [
  [ADMINISTRATOR, '/calls'],
  [ADMINISTRATOR, '/attention'],
  [ADMINISTRATOR, '/staff'],
  [ADMINISTRATOR, '/committee'],
  [ADMINISTRATOR, '/ceremonies/new'],
  [OFFICER, '/applications', 'tbody a[href^="/applications/"]'],
  [OFFICER, '/conventions'],
  [AUDITOR, '/conventions?status=in-force', 'tbody a[href^="/conventions/"]'],
  [AUDITOR, '/applications?status=ineligible', 'tbody a[href^="/applications/"]'],
  [AUDITOR, '/tranches?status=paid', 'tbody a[href^="/tranches/"]'],
  [AUDITOR, '/payments', 'main a[href^="/payments/batches/"]'],
  [AUDITOR, '/reconciliation', 'main a[href^="/reconciliation/2"]'],
  [AUDITOR, '/credits'],
  [AUDITOR, '/recoveries', 'main a[href^="/recoveries/"]'],
  [ADMINISTRATOR, '/draws'],
  [ACCOUNTANT, '/statements/unmatched'],
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
  await seeSession(house);
  await seeRecovery(house);
  await seeWithdrawal(house);
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

/** The session of the story: its page, its board, the screen of the hall, and the list as the minister has authorised it. */
async function seeSession(house: House): Promise<void> {
  const administrator = await house.staff(ADMINISTRATOR);
  await administrator.visit('/ceremonies');
  await administrator.follow('tbody a[href^="/ceremonies/"]');
  const { pathname } = new URL(administrator.page.url());
  for (const part of ['', '/board', '/hall']) {
    await administrator.visit(`${pathname}${part}`);
    expectPage(administrator);
  }
  const minister = await house.staff(MINISTER);
  await minister.visit(`${pathname}/manifest`);
  expectPage(minister);
}

/** What the sample asks back: the order as it is printed, and the page of the association that owes it. */
async function seeRecovery(house: House): Promise<void> {
  const auditor = await house.staff(AUDITOR);
  await auditor.visit('/recoveries');
  await auditor.follow('main a[href^="/recoveries/"]');
  await auditor.follow('main a[href$="/order"]');
  expectPage(auditor);
  const phone = await house.phone();
  await openMail(phone, OWES, ASKED_BACK);
  await openLink(phone);
  await phone.visit('/case/recovery');
  expectPage(phone);
}

/** What would follow from the withdrawal of a tranche that waits for others: read, and left. */
async function seeWithdrawal(house: House): Promise<void> {
  const officer = await house.staff(FINANCE);
  await officer.visit('/tranches?status=scheduled');
  await officer.follow('tbody a[href^="/tranches/"]');
  await officer.follow('main a[href$="/withdraw"]');
  expectPage(officer);
}

function expectPage(visitor: Visitor): void {
  if (visitor.status() !== 200) throw new Error(`${visitor.page.url()} was answered ${visitor.status()}.`);
}
