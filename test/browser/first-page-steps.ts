import type { TaskId } from '../../infra/local/sample/tools/task.ts';
import type { House } from './house.ts';
import type { Visitor } from './visitor.ts';

const AUDITOR = 'tarik-belmahi';

/** What the first page shows to somebody whom nobody knows. */
export interface FirstPage {
  /** Each station with its number, and where it leads this visitor and the auditor, who reads all. */
  readonly stations: readonly { readonly path: string; readonly count: number }[];
  readonly regions: number;
  readonly tasks: readonly string[];
}

export async function readFirstPage(house: House): Promise<FirstPage> {
  const stranger = await house.stranger();
  await stranger.visit('/');
  return stranger.page.evaluate(() => {
    const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
    return {
      stations: all('.stations a').map((link) => ({
        path: link.getAttribute('href') ?? '',
        count: Number(link.querySelector('.figure')?.textContent),
      })),
      regions: all('table tbody tr').length,
      tasks: all('#tasks .card')
        .filter((card) => card.querySelector('.actions button, .actions a.button'))
        .map(({ id }) => id),
    };
  });
}

/** Where the stations lead whoever is not signed in, and how they answer the auditor. */
export async function followStations(
  house: House,
  { stations }: FirstPage,
): Promise<{ readonly stranger: readonly string[]; readonly auditor: readonly number[] }> {
  const stranger = await house.stranger();
  const auditor = await house.staff(AUDITOR);
  const led: string[] = [];
  const answered: number[] = [];
  for (const { path } of stations) {
    await stranger.visit('/');
    await stranger.follow(`.stations a[href="${path}"]`);
    led.push(new URL(stranger.page.url()).pathname);
    await auditor.visit('/');
    await auditor.follow(`.stations a[href="${path}"]`);
    answered.push(auditor.status());
  }
  return { stranger: led, auditor: answered };
}

/** From the first page by a task's own button: the person is entered, or the page opened, that it names. */
export async function beginTask(visitor: Visitor, id: TaskId): Promise<void> {
  await visitor.visit('/');
  await visitor.follow(`#${id} .actions :is(button, a.button)`);
}

/** One press in the bar: the first colleague of the same role is at the page that is open. */
export async function becomeColleague(visitor: Visitor): Promise<void> {
  const { pathname } = new URL(visitor.page.url());
  await visitor.follow('.sample .tools form[action="/sign-in"] button[name=hint]');
  const after = new URL(visitor.page.url()).pathname;
  if (after !== pathname) throw new Error(`The bar leads from ${pathname} to ${after}.`);
}
