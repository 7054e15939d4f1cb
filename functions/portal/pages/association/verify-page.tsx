import { formatDay } from '../../../../shared/i18n/dates.ts';
import type { Locale } from '../../../../shared/i18n/locale.ts';
import { text } from '../../../../shared/i18n/text.ts';
import {
  type Findings,
  faultSentences,
  headingOfFile,
  validSentences,
} from '../../../../shared/use-cases/verdict-words.ts';
import type { RegisteredConvention } from '../../../../shared/use-cases/verify-convention.ts';
import { Heading, Identifier, Name, StatusMark } from '../../components/figures.tsx';
import { FaultSummary, Field, Form, type FormFault } from '../../components/form.tsx';
import type { PortalContext } from '../../visitor.ts';
import { SignatureList } from '../signing/signature-list.tsx';
import { Fact, faultOf, isolated } from './parts.tsx';

/** Number, parties, dates and state; a file given to the page is compared and forgotten. */
export function VerifyPage(props: {
  readonly c: PortalContext;
  readonly about: RegisteredConvention;
  readonly found?: Findings;
  readonly faults: readonly FormFault[];
}) {
  const { c, about, found, faults } = props;
  const { locale } = c.var.visitor;
  const { convention, round } = about;
  return (
    <>
      <FaultSummary locale={locale} faults={faults} />
      <Heading words={text(locale, 'verify.title', { number: isolated(convention.number) })} />
      {found ? <Verdict locale={locale} about={about} found={found} /> : null}
      <p>{text(locale, 'verify.help')}</p>
      <dl class="facts card">
        <Fact locale={locale} label="request.convention">
          <Identifier value={convention.number} />
        </Fact>
        <Fact locale={locale} label="verify.state">
          {about.amendment ? (
            <StatusMark locale={locale} lifecycle="amendment" status={about.amendment.status} />
          ) : (
            <StatusMark locale={locale} lifecycle="convention" status={convention.status} />
          )}
        </Fact>
        {'inForceOn' in convention ? (
          <Fact locale={locale} label="case.in-force-on">
            {formatDay(locale, convention.inForceOn)}
          </Fact>
        ) : null}
      </dl>
      <h2>{text(locale, 'sign.parties')}</h2>
      {round ? <SignatureList locale={locale} round={round} /> : <Parties locale={locale} about={about} />}
      <h2>{text(locale, 'verify.compare')}</h2>
      <Form c={c} action={`/verify/${convention.number}`} submit="verify.submit" upload>
        <Field
          id="file"
          label={text(locale, 'verify.file')}
          hint={text(locale, 'verify.file-hint')}
          type="file"
          {...faultOf(faults, 'file')}
        />
      </Form>
    </>
  );
}

function Parties({ locale, about }: { readonly locale: Locale; readonly about: RegisteredConvention }) {
  return (
    <ul>
      {about.convention.parties.map(({ organisation }) => (
        <li>
          <Name locale={locale} name={organisation} />
        </li>
      ))}
    </ul>
  );
}

/** What holds and what does not, each in a sentence. */
function Verdict(props: {
  readonly locale: Locale;
  readonly about: RegisteredConvention;
  readonly found: Findings;
}) {
  const { locale, about, found } = props;
  const { parties } = about.convention;
  const whole = found.faults.length === 0;
  return (
    <div class={whole ? 'notice' : 'notice wrong'} role="status">
      <h2>{text(locale, 'verify.result')}</h2>
      <p>
        <strong>{text(locale, headingOfFile(found.faults))}</strong>
      </p>
      <ul>
        {faultSentences(locale, parties, found).map((sentence) => (
          <li>{sentence}</li>
        ))}
        {validSentences(locale, parties, found).map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}
