import type { Party } from '../../../../shared/domain/convention/state.ts';
import { type ConsentVersion, consentText } from '../../../../shared/i18n/consents.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { Field, Form, type FormFault } from '../../components/form.tsx';
import type { PortalContext } from '../../visitor.ts';
import { faultOf, isolated, named, Tick } from './parts.tsx';

interface ExternalUploadProps {
  readonly c: PortalContext;
  readonly conventionNumber: string;
  readonly party: Party;
  /** The text that is accepted. */
  readonly consentVersion: ConsentVersion;
  /** Hash of the document that is signed. */
  readonly documentSha256: string;
  readonly consented?: boolean;
  readonly requestKey?: string | undefined;
  readonly faults: readonly FormFault[];
}

/** Signing with one's own certificate: take the file, sign it at home, bring it back. A section of the signing page. */
export function ExternalUpload(props: ExternalUploadProps) {
  const {
    c,
    consented = false,
    consentVersion,
    conventionNumber,
    documentSha256,
    faults,
    party,
    requestKey,
  } = props;
  const { locale } = c.var.visitor;
  const consent = { number: isolated(conventionNumber), organisation: named(party.organisation[locale]) };
  return (
    <section class="card" id="external">
      <h2>{text(locale, 'external.title')}</h2>
      <p>{text(locale, 'external.help')}</p>
      <ol>
        <li>
          <a class="target" href="/case/document.pdf">
            {text(locale, 'external.step-take')}
          </a>
        </li>
        <li>{text(locale, 'external.step-sign')}</li>
        <li>{text(locale, 'external.step-bring')}</li>
      </ol>
      <Form
        c={c}
        action="/case/sign/external"
        submit="external.submit"
        upload
        {...(requestKey ? { requestKey } : {})}
      >
        <input type="hidden" name="documentSha256" value={documentSha256} />
        <Field
          id="file"
          label={text(locale, 'external.file')}
          hint={text(locale, 'external.file-hint')}
          type="file"
          {...faultOf(faults, 'file')}
        />
        <Tick
          id="consent"
          label={consentText(locale, consentVersion, consent)}
          checked={consented}
          {...faultOf(faults, 'consent')}
        />
      </Form>
    </section>
  );
}
