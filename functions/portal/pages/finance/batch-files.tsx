import type { BatchFile, BatchFiles as Files } from '../../../../shared/domain/payment-batch/state.ts';
import { formatInstant } from '../../../../shared/i18n/dates.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { Amount, Identifier, Name } from '../../components/figures.tsx';
import { Form, refusalText } from '../../components/form.tsx';
import { Hash } from '../association/parts.tsx';
import type { BatchPageProps } from './batch-page-props.ts';
import { StackedTable } from './stacked-table.tsx';

type FileKind = 'pdf' | 'csv' | 'pain001';

/** The files of a batch by the names that they are asked for; a long list has several volumes. */
export function filesNamed(
  files: Files,
): readonly (readonly [name: string, kind: FileKind, file: BatchFile])[] {
  const { csv, pain001, pdf, volumes = [] } = files;
  return [
    ['payments.pdf', 'pdf', pdf],
    ...volumes.map((volume, index) => [`payments-${index + 2}.pdf`, 'pdf', volume] as const),
    ['payments.csv', 'csv', csv],
    ['pain.001.xml', 'pain001', pain001],
  ];
}

/** The files of the present revision, and those that it replaced: kept, named, and for no bank. */
export function BatchFiles(props: BatchPageProps) {
  const { c, may, view } = props;
  const { locale } = c.var.visitor;
  const { batch } = view;
  const { batchId } = batch;
  if (!('list' in batch)) return null;
  return (
    <section>
      <h2>{text(locale, 'payments.files')}</h2>
      {batch.status === 'prepared' ? <p>{text(locale, 'payments.files-none')}</p> : null}
      {batch.status === 'prepared' && (may.prepare || may.observe) ? (
        <Form c={c} action={`/payments/batches/${batchId}/files`} submit="payments.make-files" />
      ) : null}
      {'files' in batch ? <FileList {...props} files={batch.files} prefix="" /> : null}
      {batch.earlier.map(({ files, revision }) => (
        <details>
          <summary>{text(locale, 'payments.earlier', { revision })}</summary>
          <FileList {...props} files={files} prefix={`r${revision}-`} />
        </details>
      ))}
    </section>
  );
}

function FileList({
  c,
  files,
  prefix,
  view,
}: BatchPageProps & { readonly files: Files; readonly prefix: string }) {
  const { locale } = c.var.visitor;
  return (
    <dl class="facts">
      {filesNamed(files).map(([name, kind, file]) => (
        <>
          <dt>
            <a class="target" href={`/payments/batches/${view.batch.batchId}/${prefix}${name}`}>
              <Identifier value={name} />
            </a>
          </dt>
          <dd>
            {text(locale, `payments.file.${kind}`)}
            <br />
            <Hash value={file.sha256} />
          </dd>
        </>
      ))}
    </dl>
  );
}

/** What left the batch and why, and what could not come into it. */
export function BatchLosses({ c, view }: BatchPageProps) {
  const { locale } = c.var.visitor;
  const { gone, leftOut, nameOf } = view;
  const columns = [
    text(locale, 'finance.order'),
    text(locale, 'finance.status'),
    text(locale, 'portal.reason'),
    { label: text(locale, 'signing.amount'), number: true } as const,
  ];
  return (
    <>
      {gone.length > 0 ? (
        <StackedTable caption={text(locale, 'payments.gone')} columns={columns}>
          {gone.map(({ amountCentimes, at, by, orderId, text: said, trancheId, why }) => (
            <tr>
              <th scope="row">
                <a class="target" href={`/tranches/${trancheId}`}>
                  <Identifier value={orderId} />
                </a>
              </th>
              <td>
                {text(locale, `payments.gone.${why}`)}
                <br />
                <span class="soft">
                  <Name locale={locale} name={nameOf(by)} /> · {formatInstant(locale, at)}
                </span>
              </td>
              <td>
                <q dir="auto">
                  <bdi>{said}</bdi>
                </q>
              </td>
              <td class="number">
                <Amount locale={locale} centimes={amountCentimes} />
              </td>
            </tr>
          ))}
        </StackedTable>
      ) : null}
      {leftOut.length > 0 ? (
        <details>
          <summary>{text(locale, 'payments.left-out', { count: leftOut.length })}</summary>
          <ul>
            {leftOut.map(({ code, credit, trancheId }) => (
              <li>
                <a class="line" href={`/tranches/${trancheId}`}>
                  <Identifier value={trancheId} />
                </a>
                {code === 'TRANCHE_ACCOUNT_COOLING' ? null : ` ${refusalText(locale, { code, ...credit })}`}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}
