import { consentText, currentConsent } from '../../../../shared/i18n/consents.ts';
import type { Locale } from '../../../../shared/i18n/locale.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { Identifier, Sentence } from '../../components/figures.tsx';
import { FaultSummary, Field, Form, type FormFault } from '../../components/form.tsx';
import type { PortalContext } from '../../visitor.ts';
import { Fact, faultOf, isolated, named, Tick } from '../association/parts.tsx';
import type { SigningCase } from './signing-case.ts';

interface RemoteFormProps {
  readonly c: PortalContext;
  readonly about: SigningCase;
  readonly faults: readonly FormFault[];
  readonly values: Readonly<Record<string, string>>;
}

/** Signing with the certificate that a trust service keeps: what will happen, name and consent, then off to the service. */
export function RemoteForm({ c, about, faults, values }: RemoteFormProps) {
  const { locale } = c.var.visitor;
  const { convention, door, party, remoteService = '', round } = about;
  const service = named(remoteService);
  const number = isolated(convention.number);
  const consent = { number, organisation: named(party.organisation[locale]) };
  return (
    <>
      <FaultSummary locale={locale} faults={faults} />
      <h1>
        <Sentence words={text(locale, 'remote.title', { number })} />
      </h1>
      <p>{text(locale, 'remote.help', { service })}</p>
      <ol>
        <li>{text(locale, 'remote.step-name')}</li>
        <li>{text(locale, 'remote.step-service', { service })}</li>
        <li>{text(locale, 'remote.step-release', { service })}</li>
      </ol>
      <Form
        c={c}
        action={door.remotePath}
        submit="remote.go"
        {...(values.key ? { requestKey: values.key } : {})}
      >
        <input type="hidden" name="documentSha256" value={round.documentSha256} />
        <Field
          id="typedName"
          label={text(locale, 'sign.name')}
          autocomplete="name"
          dir="auto"
          value={values.typedName ?? ''}
          {...faultOf(faults, 'typedName')}
        />
        <Tick
          id="consent"
          label={consentText(locale, currentConsent(round), consent)}
          checked={values.consent === 'yes'}
          {...faultOf(faults, 'consent')}
        />
      </Form>
      <Back locale={locale} path={door.path} />
    </>
  );
}

interface ReleaseProps {
  readonly c: PortalContext;
  /** Of the document that is signed. */
  readonly number: string;
  readonly service: string;
  readonly backPath: string;
}

/** The person has released the signature at the service; a last press fetches it. */
export function RemoteFinish(props: ReleaseProps & { readonly answer: URLSearchParams }) {
  const { answer, c } = props;
  const { locale } = c.var.visitor;
  return (
    <>
      <h1>{text(locale, 'remote.finish-title')}</h1>
      <Signed {...props} />
      <p>{text(locale, 'remote.finish-help')}</p>
      <Form c={c} action="/remote-signing/finish" submit="remote.finish">
        <input type="hidden" name="answer" value={answer.toString()} />
      </Form>
      <Back locale={locale} path={props.backPath} />
    </>
  );
}

/** The person releases the signature on a device: it is asked when they press here, and they confirm what it shows. */
export function RemoteDevice(props: ReleaseProps) {
  const { c, service } = props;
  const { locale } = c.var.visitor;
  return (
    <>
      <h1>{text(locale, 'remote.device-title')}</h1>
      <Signed {...props} />
      <p>{text(locale, 'remote.device-help', { service: named(service) })}</p>
      <ol>
        <li>{text(locale, 'remote.device-press')}</li>
        <li>{text(locale, 'remote.device-compare')}</li>
        <li>{text(locale, 'remote.device-wait')}</li>
      </ol>
      <Form c={c} action="/remote-signing/finish" submit="remote.device" />
      <Back locale={locale} path={props.backPath} />
    </>
  );
}

/** What is signed, and by whom the key is kept: what the person compares with what the service or the device shows. */
function Signed({ c, number, service }: ReleaseProps) {
  const { locale } = c.var.visitor;
  return (
    <dl class="facts card">
      <Fact locale={locale} label="remote.document">
        <strong>
          <Identifier value={number} />
        </strong>
      </Fact>
      <Fact locale={locale} label="remote.keeper">
        <bdi>{service}</bdi>
      </Fact>
    </dl>
  );
}

function Back({ locale, path }: { readonly locale: Locale; readonly path: string }) {
  return (
    <p>
      <a class="target" href={path}>
        {text(locale, 'remote.back')}
      </a>
    </p>
  );
}

interface StoppedProps {
  readonly locale: Locale;
  readonly reason: string;
  /** Unknown where the way itself is: then only the link of the mail leads back. */
  readonly backPath: string | undefined;
}

export function RemoteStopped({ locale, reason, backPath }: StoppedProps) {
  return (
    <>
      <h1>{text(locale, 'remote.stopped')}</h1>
      <p class="notice wrong" role="alert">
        {reason}
      </p>
      {backPath === undefined ? null : <Back locale={locale} path={backPath} />}
    </>
  );
}
