import { accountIn, personIn } from '../../../../shared/domain/contact/changes.ts';
import {
  CONTACT_PARTS,
  type ContactChange,
  type ContactPart,
  type PersonFacts,
} from '../../../../shared/domain/contact/state.ts';
import { ribLastFour } from '../../../../shared/domain/kernel/rib.ts';
import type { Locale } from '../../../../shared/i18n/locale.ts';
import { type TextKey, text } from '../../../../shared/i18n/text.ts';
import { maskedEmail, maskedPhone } from '../../routes/masked.ts';
import { StackedTable } from '../finance/stacked-table.tsx';

type Row = readonly [label: TextKey, before: string, after: string, dir?: 'ltr'];

interface ChangeProps {
  readonly locale: Locale;
  readonly change: Pick<ContactChange, 'changes' | 'former'>;
  /** Whoever holds a link recognises their own address and learns nobody else's. */
  readonly masked: boolean;
}

/** What a change puts in the place of what: every fact with what stood before it. The account by its end alone. */
export function ContactChangeTable({ locale, change, masked }: ChangeProps) {
  const account = accountIn(change.changes);
  const parts = account ? [] : CONTACT_PARTS.filter((part) => personIn(change.changes, part));
  return (
    <>
      {account ? (
        <ChangeRows locale={locale} title="contacts.part.account" rows={accountRows(change)} />
      ) : null}
      {parts.map((part) => (
        <ChangeRows
          locale={locale}
          title={`contacts.part.${part}`}
          rows={personRows(locale, change, part, masked)}
        />
      ))}
    </>
  );
}

function ChangeRows({
  locale,
  title,
  rows,
}: {
  readonly locale: Locale;
  readonly title: TextKey;
  readonly rows: readonly Row[];
}) {
  const columns = [
    text(locale, 'contacts.fact'),
    text(locale, 'contacts.before'),
    text(locale, 'contacts.after'),
  ];
  return (
    <StackedTable caption={text(locale, title)} columns={columns}>
      {rows.map(([label, before, after, dir]) => (
        <tr>
          <th scope="row">{text(locale, label)}</th>
          <td>
            <bdi dir={dir}>{before === '' ? '–' : before}</bdi>
          </td>
          <td>
            <strong>
              <bdi dir={dir}>{after}</bdi>
            </strong>
          </td>
        </tr>
      ))}
    </StackedTable>
  );
}

function accountRows({ changes, former }: ChangeProps['change']): readonly Row[] {
  const [before, after] = [accountIn(former), accountIn(changes)];
  return [
    ['contacts.holder', before?.holder ?? '', after?.holder ?? ''],
    [
      'file.rib',
      before ? `…${ribLastFour(before.rib)}` : '',
      after ? `…${ribLastFour(after.rib)}` : '',
      'ltr',
    ],
  ];
}

function personRows(
  locale: Locale,
  { changes, former }: ChangeProps['change'],
  part: ContactPart,
  masked: boolean,
): readonly Row[] {
  const [before, after] = [personIn(former, part) ?? {}, personIn(changes, part) ?? {}];
  const name = (facts: PersonFacts) => facts.name?.[locale] ?? '';
  const address = ({ email = '' }: PersonFacts) => (masked ? maskedEmail(email) : email);
  const number = ({ phone = '' }: PersonFacts) => (masked ? maskedPhone(phone) : phone);
  return [
    ...(after.name ? ([['contacts.name', name(before), name(after)]] as const) : []),
    ...(after.email ? ([['contacts.email', address(before), address(after), 'ltr']] as const) : []),
    ...(after.phone ? ([['contacts.phone', number(before), number(after), 'ltr']] as const) : []),
  ];
}
