import type { Child } from 'hono/jsx';
import { formatDay } from '../../../../shared/i18n/dates.ts';
import type { Locale } from '../../../../shared/i18n/locale.ts';
import { type TextKey, text } from '../../../../shared/i18n/text.ts';
import { Amount, Identifier, Name } from '../../components/figures.tsx';
import type { AwaitedRound } from '../../routes/signing-case.ts';
import { StackedTable } from '../finance/stacked-table.tsx';
import { isOwnTurn, ownAct } from './signing-case.ts';

interface ListProps {
  readonly locale: Locale;
  readonly rounds: readonly AwaitedRound[];
}

/** What waits for the authority's signature first; then what others must sign before, or have still to sign. */
export function SigningList({ locale, rounds }: ListProps) {
  const signed = rounds.filter((each) => ownAct(each));
  const mine = rounds.filter((each) => !ownAct(each) && isOwnTurn(each));
  const later = rounds.filter((each) => !ownAct(each) && !isOwnTurn(each));
  return (
    <>
      <h1>{text(locale, 'signing.title')}</h1>
      <p>{text(locale, 'signing.count', { count: mine.length })}</p>
      {mine.length > 0 ? (
        <Rounds locale={locale} title="signing.title" rounds={mine} open="signing.open" />
      ) : null}
      <Section locale={locale} title="signing.later" rounds={later} />
      <Section locale={locale} title="signing.given" rounds={signed} />
    </>
  );
}

interface SectionProps extends ListProps {
  readonly title: TextKey;
}

function Section({ locale, title, rounds }: SectionProps): Child {
  if (rounds.length === 0) return null;
  return (
    <>
      <h2>{text(locale, title)}</h2>
      <Rounds locale={locale} title={title} rounds={rounds} open="signing.read" />
    </>
  );
}

function Rounds({ locale, title, rounds, open }: SectionProps & { readonly open: TextKey }) {
  const columns = [
    text(locale, 'signing.convention'),
    text(locale, 'signing.association'),
    { label: text(locale, 'signing.amount'), number: true } as const,
    text(locale, 'sign.last-day'),
    text(locale, 'signing.open'),
  ];
  return (
    <StackedTable caption={text(locale, title)} columns={columns} titled>
      {rounds.map(({ round, convention }) => (
        <tr>
          <th scope="row">
            <Identifier value={convention.number} />
          </th>
          <td>
            <Name locale={locale} name={convention.contents.association.name} />
          </td>
          <td class="number">
            <Amount locale={locale} centimes={convention.amountCentimes} />
          </td>
          <td>{formatDay(locale, round.expiresOn)}</td>
          <td>
            <a class="target" href={`/signing/${round.signatureId}`}>
              {text(locale, open)} <bdi class="unseen">{convention.number}</bdi>
            </a>
          </td>
        </tr>
      ))}
    </StackedTable>
  );
}
