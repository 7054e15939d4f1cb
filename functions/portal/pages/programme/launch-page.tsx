import type { ConventionState } from '../../../../shared/domain/convention/state.ts';
import { timeOfDay } from '../../../../shared/domain/kernel/calendar-day.ts';
import { regionByCode } from '../../../../shared/domain/territory/territory.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { Heading, Identifier, StatusMark } from '../../components/figures.tsx';
import type { PortalContext } from '../../visitor.ts';
import { isolated } from '../association/parts.tsx';
import { StackedTable } from '../finance/stacked-table.tsx';
import type { StandingExpansion } from './expansion-page.tsx';
import { LaunchProgress, standingOf } from './launch-progress.tsx';

/** How often the page is loaded again while cases still start. */
export const LAUNCH_REFRESH_SECONDS = 5;

export interface LaunchView {
  readonly state: StandingExpansion;
  /** By application: the convention that its launch has drafted. */
  readonly conventions: ReadonlyMap<string, ConventionState>;
  /** Whether cases still start, or their documents are still being set. */
  readonly underWay: boolean;
  /** Whether the page is loaded again by itself. */
  readonly live: boolean;
}

/** The launch as it goes on: how many have started, and where each case stands. */
export function LaunchPage({ c, view }: { readonly c: PortalContext; readonly view: LaunchView }) {
  const { locale } = c.var.visitor;
  const { live, state, underWay } = view;
  const path = `/expansion/${state.expansionId}`;
  return (
    <>
      <Heading words={text(locale, 'launch.title', { id: isolated(state.expansionId) })} />
      <p>
        <StatusMark locale={locale} lifecycle="expansion" status={state.status} />
        {' · '}
        <span class="soft">{text(locale, 'launch.at', { time: timeOfDay(c.var.desk.clock.now()) })}</span>
      </p>
      <LaunchProgress c={c} state={state} />
      {underWay ? (
        <p class="actions">
          <span class="soft">
            {live ? text(locale, 'launch.live', { seconds: LAUNCH_REFRESH_SECONDS }) : null}
          </span>
          <a class="target" href={live ? `${path}/launch?still` : `${path}/launch`}>
            {text(locale, live ? 'launch.pause' : 'launch.resume')}
          </a>
        </p>
      ) : null}
      <Cases c={c} view={view} />
      <p class="soft">{text(locale, 'launch.attention')}</p>
      <p>
        <a class="target" href={path}>
          {text(locale, 'launch.back')}
        </a>
      </p>
    </>
  );
}

function Cases({ c, view }: { readonly c: PortalContext; readonly view: LaunchView }) {
  const { locale } = c.var.visitor;
  const { conventions, state } = view;
  const columns = [
    { label: text(locale, 'committee.rank'), number: true as const },
    text(locale, 'launch.case'),
    text(locale, 'applications.region'),
    text(locale, 'finance.status'),
    text(locale, 'launch.convention'),
  ];
  return (
    <StackedTable caption={text(locale, 'launch.cases')} columns={columns}>
      {state.picks.map(({ applicationId, rank, regionCode }) => {
        const convention = conventions.get(applicationId);
        const standing = standingOf(state, applicationId);
        return (
          <tr>
            <td class="number" data-label={text(locale, 'committee.rank')}>
              {rank}
            </td>
            <th scope="row">
              <a class="target" href={`/applications/${applicationId}`}>
                <Identifier value={applicationId} />
              </a>
            </th>
            <td>{regionByCode(regionCode)?.name[locale] ?? regionCode}</td>
            <td>
              <span class="status" data-status={standing === 'dropped' ? 'withdrawn' : standing}>
                {text(locale, `expansion.case.${standing}`)}
              </span>
            </td>
            <td>
              {convention === undefined || convention.status === 'absent' ? null : (
                <>
                  <a class="target" href={`/conventions/${convention.conventionId}`}>
                    <Identifier value={convention.number} />
                  </a>
                  {' · '}
                  <StatusMark locale={locale} lifecycle="convention" status={convention.status} />
                </>
              )}
            </td>
          </tr>
        );
      })}
    </StackedTable>
  );
}
