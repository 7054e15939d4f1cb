import type { ExistingConvention } from '../../../../shared/domain/convention/state.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { Identifier, Name, StatusMark } from '../../components/figures.tsx';
import { FaultSummary, Field, Form, type FormFault } from '../../components/form.tsx';
import type { PortalContext } from '../../visitor.ts';
import { faultOf } from '../association/parts.tsx';

/** What is written in both languages; each has a field per language, `titleFr` and `titleAr`. */
export const PLAN_WORDS = ['title', 'occasion', 'place', 'presidedBy'] as const;

interface PlanProps {
  readonly c: PortalContext;
  /** Ready to be signed, or in signing. */
  readonly candidates: readonly ExistingConvention[];
  readonly chosen: ReadonlySet<string>;
  readonly values: Readonly<Record<string, string>>;
  readonly faults: readonly FormFault[];
}

/** Where a session is planned: its words in both languages, its day, and the conventions of its list. */
export function PlanPage({ c, candidates, chosen, values, faults }: PlanProps) {
  const { locale } = c.var.visitor;
  if (candidates.length === 0)
    return (
      <>
        <h1>{text(locale, 'ceremony.new')}</h1>
        <p>{text(locale, 'ceremony.no-candidate')}</p>
      </>
    );
  return (
    <>
      <FaultSummary locale={locale} faults={faults} />
      <h1>{text(locale, 'ceremony.new')}</h1>
      <p>{text(locale, 'ceremony.new-help')}</p>
      <Form
        c={c}
        action="/ceremonies"
        submit="ceremony.plan"
        {...(values.key ? { requestKey: values.key } : {})}
      >
        {PLAN_WORDS.map((word) => (
          <Both c={c} word={word} values={values} faults={faults} />
        ))}
        <Field
          id="heldOn"
          type="date"
          label={text(locale, 'ceremony.field.heldOn')}
          value={values.heldOn ?? ''}
          {...faultOf(faults, 'heldOn')}
        />
        <Both c={c} word="guests" values={values} faults={faults} />
        <Candidates c={c} candidates={candidates} chosen={chosen} faults={faults} />
      </Form>
    </>
  );
}

interface BothProps extends Pick<PlanProps, 'c' | 'values' | 'faults'> {
  readonly word: (typeof PLAN_WORDS)[number] | 'guests';
}

function Both({ c, word, values, faults }: BothProps) {
  const { locale } = c.var.visitor;
  const lines = word === 'guests' ? { rows: 3, hint: text(locale, 'ceremony.guests-hint') } : {};
  return (
    <>
      <Field
        id={`${word}Fr`}
        label={text(locale, `ceremony.field.${word}Fr`)}
        lang="fr"
        dir="ltr"
        value={values[`${word}Fr`] ?? ''}
        {...lines}
        {...faultOf(faults, `${word}Fr`)}
      />
      <Field
        id={`${word}Ar`}
        label={text(locale, `ceremony.field.${word}Ar`)}
        lang="ar"
        dir="rtl"
        value={values[`${word}Ar`] ?? ''}
        {...lines}
        {...faultOf(faults, `${word}Ar`)}
      />
    </>
  );
}

function Candidates({ c, candidates, chosen, faults }: Omit<PlanProps, 'values'>) {
  const { locale } = c.var.visitor;
  const { fault } = faultOf(faults, 'conventions');
  return (
    <fieldset id="conventions" tabindex={-1} aria-describedby={fault ? 'conventions-fault' : undefined}>
      <legend>{text(locale, 'ceremony.conventions')}</legend>
      {fault ? (
        <p class="fault" id="conventions-fault">
          {fault}
        </p>
      ) : null}
      {candidates.map(({ conventionId, contents, number, status }) => (
        <div class="choice">
          <input
            type="checkbox"
            id={`convention-${conventionId}`}
            name="conventionId"
            value={conventionId}
            checked={chosen.has(conventionId)}
          />
          <label for={`convention-${conventionId}`}>
            <Identifier value={number} /> <Name locale={locale} name={contents.association.name} />{' '}
            <StatusMark locale={locale} lifecycle="convention" status={status} />
          </label>
        </div>
      ))}
    </fieldset>
  );
}
