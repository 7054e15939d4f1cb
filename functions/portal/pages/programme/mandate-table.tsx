import { compareDays } from '../../../../shared/domain/kernel/calendar-day.ts';
import { lastDayOf, rowOf } from '../../../../shared/domain/mandate/mandate-on.ts';
import type { RegisterRow } from '../../../../shared/domain/mandate/state.ts';
import { formatDay, formatInstant } from '../../../../shared/i18n/dates.ts';
import type { Locale } from '../../../../shared/i18n/locale.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { Identifier, Name, StatusMark } from '../../components/figures.tsx';
import type { PartyMandates } from '../../routes/mandates-reading.ts';
import type { PortalContext } from '../../visitor.ts';
import { named } from '../association/parts.tsx';
import { StackedTable } from '../finance/stacked-table.tsx';

interface RowProps {
  readonly locale: Locale;
  readonly party: PartyMandates;
  readonly row: RegisterRow;
}

/** The rows of a register, the newest first: who, by what, from when to when, by which paper, through whose hands. */
export function MandateTable({ c, party }: { readonly c: PortalContext; readonly party: PartyMandates }) {
  const { locale } = c.var.visitor;
  const { authority, register, today } = party;
  const columns = [
    text(locale, 'mandates.who'),
    text(locale, 'mandates.by'),
    text(locale, 'mandates.from'),
    text(locale, 'mandates.to'),
    text(locale, 'mandates.paper'),
    text(locale, 'mandates.hands'),
    text(locale, 'mandates.state'),
  ];
  return (
    <StackedTable caption={authority.organisation[locale]} columns={columns} titled>
      {[...register.rows].reverse().map((row) => (
        <tr>
          <th scope="row">
            <Name locale={locale} name={row.signatory.name} />
            <span class="hint line">
              <Name locale={locale} name={row.signatory.title} />
            </span>
          </th>
          <td>{groundOf({ locale, party, row })}</td>
          <td data-label={columns[2]}>{formatDay(locale, row.validFrom)}</td>
          <td data-label={columns[3]}>{lastDayWords({ locale, party, row })}</td>
          <td>
            <Paper locale={locale} party={party} row={row} />
          </td>
          <td>
            <Hands locale={locale} party={party} row={row} />
          </td>
          <td>
            <StatusMark locale={locale} lifecycle="mandate" status={standingOf(party, row, today)} />
          </td>
        </tr>
      ))}
    </StackedTable>
  );
}

/** By the office, or by delegation of whom. */
export function groundOf({ locale, party, row }: RowProps): string {
  const delegating = rowOf(party.register, row.delegatingMandateId);
  if (!delegating) return text(locale, 'mandates.kind.office');
  return text(locale, 'mandates.delegation', { delegator: named(delegating.signatory.name[locale]) });
}

/** Where a row stands on a day, as the page marks it. */
export function standingOf({ register }: Pick<PartyMandates, 'register'>, row: RegisterRow, day: string) {
  if (!row.confirmed) return row.ended ? 'struck-out' : 'unconfirmed';
  const last = lastDayOf(register, row);
  if (last !== undefined && compareDays(last, day) < 0) return 'lapsed';
  return compareDays(day, row.validFrom) < 0 ? 'future' : 'valid';
}

function lastDayWords({ locale, party, row }: RowProps): string {
  const last = lastDayOf(party.register, row);
  return last === undefined ? text(locale, 'mandates.no-end') : formatDay(locale, last);
}

function Paper({ locale, party, row }: RowProps) {
  const { documentKey, programmeVersion, sha256 } = row.paper;
  return (
    <>
      {documentKey === undefined ? (
        text(locale, 'mandates.paper-programme', { version: programmeVersion ?? 0 })
      ) : (
        <a class="target" href={`/mandates/${party.authority.partyId}/${row.mandateId}/paper.pdf`}>
          {text(locale, 'mandates.paper-open')} <bdi class="unseen">{row.mandateId}</bdi>
        </a>
      )}
      <span class="hint line">
        SHA-256 <Identifier value={`${sha256.slice(0, 16)}…`} />
      </span>
    </>
  );
}

function Hands({ locale, party, row }: RowProps) {
  const by = (personId: string) => named(party.nameOf(personId)[locale]);
  const { confirmed, ended, recorded } = row;
  return (
    <>
      <span class="line">
        {text(locale, 'mandates.recorded', { by: by(recorded.by), at: formatInstant(locale, recorded.at) })}
      </span>
      {confirmed ? (
        <span class="line">
          {text(locale, 'mandates.confirmed', {
            by: by(confirmed.by),
            at: formatInstant(locale, confirmed.at),
          })}
        </span>
      ) : null}
      {ended ? (
        <span class="line">
          {text(locale, 'mandates.ended', { by: by(ended.by), reason: named(ended.reason) })}
        </span>
      ) : null}
    </>
  );
}
