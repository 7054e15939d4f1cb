import type { ApplicationFile } from '../../../../shared/domain/application/application-file.ts';
import type { ScoringTerms } from '../../../../shared/domain/programme/programme-terms.ts';
import { regionByCode } from '../../../../shared/domain/territory/territory.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { Amount, Identifier, Name } from '../../components/figures.tsx';
import { FaultSummary, Field, Form, type FormFault } from '../../components/form.tsx';
import type { PortalContext } from '../../visitor.ts';
import { StackedTable } from '../finance/stacked-table.tsx';
import { ApplicationFileView, PaperTable } from './application-file-view.tsx';
import { Choices } from './choices.tsx';

export interface ToScore {
  readonly applicationId: string;
  readonly file: ApplicationFile;
}

/** The files that wait for this evaluator. */
export function ScoringList({ c, rows }: { readonly c: PortalContext; readonly rows: readonly ToScore[] }) {
  const { locale } = c.var.visitor;
  const waiting = text(locale, 'scoring.waiting', { count: rows.length });
  const columns = [
    text(locale, 'applications.number'),
    text(locale, 'applications.association'),
    text(locale, 'applications.region'),
    { label: text(locale, 'applications.requested'), number: true as const },
  ];
  return (
    <>
      <h1>{text(locale, 'scoring.title')}</h1>
      {rows.length === 0 ? (
        <p>{waiting}</p>
      ) : (
        <StackedTable caption={waiting} columns={columns}>
          {rows.map(({ applicationId, file }) => (
            <tr>
              <th scope="row">
                <a class="target" href={`/scoring/${applicationId}`}>
                  <Identifier value={applicationId} />
                </a>
              </th>
              <td>
                <Name locale={locale} name={file.association.name} />
              </td>
              <td>{regionByCode(file.unit.regionCode)?.name[locale] ?? ''}</td>
              <td class="number">
                <Amount locale={locale} centimes={file.budget.requestedCentimes} />
              </td>
            </tr>
          ))}
        </StackedTable>
      )}
    </>
  );
}

export interface ScoringView extends ToScore {
  readonly scoring: ScoringTerms;
  /** Whether this evaluator may still score it. */
  readonly open: boolean;
  readonly faults: readonly FormFault[];
  readonly values: Readonly<Record<string, string>>;
}

/** One file with the grid: the marks, the comment, and the statement about interests, which must be made. */
export function ScoringPage({ c, view }: { readonly c: PortalContext; readonly view: ScoringView }) {
  const { locale } = c.var.visitor;
  const { applicationId, faults, file, open } = view;
  return (
    <>
      <h1>
        <Identifier value={applicationId} /> · <Name locale={locale} name={file.association.name} />
      </h1>
      <FaultSummary locale={locale} faults={faults} />
      {open ? (
        <ScoringForm c={c} view={view} />
      ) : (
        <p class="notice">{text(locale, 'scoring.done-already')}</p>
      )}
      <ApplicationFileView c={c} file={file} />
      <PaperTable c={c} file={file} />
    </>
  );
}

function ScoringForm({ c, view }: { readonly c: PortalContext; readonly view: ScoringView }) {
  const { locale } = c.var.visitor;
  const { applicationId, faults, scoring, values } = view;
  const faultOf = (field: string) => faults.find((fault) => fault.field === field)?.message;
  return (
    <section class="card">
      <h2>{text(locale, 'scoring.form')}</h2>
      <Form c={c} action={`/scoring/${applicationId}`} submit="scoring.record">
        <Choices
          name="conflict"
          legend={text(locale, 'scoring.conflict')}
          options={[
            { value: 'no', label: text(locale, 'scoring.conflict-no') },
            { value: 'yes', label: text(locale, 'scoring.conflict-yes') },
          ]}
          value={values.conflict}
          fault={faultOf('conflict')}
        />
        {scoring.criteria.map(({ criterionId, marksMax, name, weightPercent }) => {
          const id = `mark-${criterionId}`;
          const fault = faultOf(id);
          return (
            <Field
              id={id}
              label={name[locale]}
              hint={text(locale, 'scoring.mark-hint', { max: marksMax, weight: weightPercent })}
              inputmode="numeric"
              dir="ltr"
              value={values[id] ?? ''}
              {...(fault === undefined ? {} : { fault })}
            />
          );
        })}
        <Field
          id="comment"
          label={text(locale, 'scoring.comment')}
          rows={4}
          dir="auto"
          value={values.comment ?? ''}
        />
      </Form>
    </section>
  );
}
