import type { CodeChannel } from '../../../../shared/domain/signature/evidence.ts';
import { consentText, currentConsent } from '../../../../shared/i18n/consents.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { Field, Form } from '../../components/form.tsx';
import type { PortalContext } from '../../visitor.ts';
import { faultOf, isolated, named, Tick } from '../association/parts.tsx';
import { CodeAndName } from './code-and-name.tsx';
import type { SigningCase, SigningForm } from './signing-case.ts';

interface FormProps {
  readonly c: PortalContext;
  readonly about: SigningCase;
  readonly form: SigningForm;
}

/** The act itself, the same for a president and a minister: what it is worth, the code, then name and consent. */
export function SignForms({ c, about, form }: FormProps) {
  const { locale } = c.var.visitor;
  const channel = about.codeSent ?? (about.routes.sms ? 'sms' : 'email');
  if (about.routes[channel] === undefined)
    return <p class="notice wrong">{text(locale, 'CODE_ONE_CHANNEL_FORBIDDEN')}</p>;
  return (
    <>
      <p>
        {text(locale, 'sign.level')} {text(locale, `sign.channel.${channel}-${about.door.kind}`)}
      </p>
      <CodeStep c={c} about={about} channel={channel} />
      <h3>{text(locale, 'sign.step-sign')}</h3>
      <DeedForm c={c} about={about} form={form} channel={channel} />
    </>
  );
}

interface ChannelProps {
  readonly c: PortalContext;
  readonly about: SigningCase;
  readonly channel: CodeChannel;
}

function CodeStep({ c, about, channel }: ChannelProps) {
  const { locale } = c.var.visitor;
  const { codePath } = about.door;
  const { email, sms } = about.routes;
  const to = isolated(about.routes[channel] ?? '');
  return (
    <>
      <h3>{text(locale, 'sign.step-code')}</h3>
      {about.codeSent ? (
        <>
          <p class="notice" role="status">
            {text(locale, `sign.code-sent.${channel}`, { to })}
          </p>
          <Form c={c} action={codePath} submit="sign.send-again" tone="quiet" />
        </>
      ) : (
        <>
          <p>{text(locale, `sign.code-help.${channel}`, { to })}</p>
          <Form c={c} action={codePath} submit="sign.send-code" />
        </>
      )}
      {sms !== undefined && email !== undefined ? (
        <details>
          <summary>{text(locale, 'sign.no-sms')}</summary>
          <p>{text(locale, 'sign.no-sms-help', { to: isolated(email) })}</p>
          <Form c={c} action={codePath} submit="sign.send-by-mail" tone="quiet">
            <input type="hidden" name="by" value="email" />
          </Form>
        </details>
      ) : null}
    </>
  );
}

/** On the very document shown, by the code that the page speaks of, to the words that stand beside the box. */
function DeedForm({ c, about, form, channel }: ChannelProps & { readonly form: SigningForm }) {
  const { locale } = c.var.visitor;
  const { convention, door, mandate, party, round } = about;
  const { faults, values } = form;
  const version = currentConsent(round);
  const consent = {
    number: isolated(convention.number),
    organisation: named(party.organisation[locale]),
  };
  return (
    <Form
      c={c}
      action={`${door.path}#sign`}
      submit={about.amendment ? 'sign.submit-amendment' : 'sign.submit'}
      {...(values.key ? { requestKey: values.key } : {})}
    >
      <input type="hidden" name="documentSha256" value={round.documentSha256} />
      <input type="hidden" name="codeChannel" value={channel} />
      <input type="hidden" name="consentVersion" value={version} />
      <input type="hidden" name="consentLanguage" value={locale} />
      <CodeAndName locale={locale} mandate={mandate} party={party} form={form} />
      <Tick
        id="consent"
        label={consentText(locale, version, consent)}
        checked={values.consent === 'yes'}
        {...faultOf(faults, 'consent')}
      />
    </Form>
  );
}

/** Out of the way until it is wanted, and open again when its reason was missing. */
export function RefuseForm({ c, about, form }: FormProps) {
  const { locale } = c.var.visitor;
  const { faults, values } = form;
  const wanted = faults.some(({ field }) => field === 'reason') || values.reason !== undefined;
  return (
    <details open={wanted}>
      <summary>{text(locale, 'sign.refuse-title')}</summary>
      <p>{text(locale, 'sign.refuse-help')}</p>
      <Form
        c={c}
        action={about.door.refusePath}
        submit={about.amendment ? 'sign.refuse-amendment' : 'sign.refuse'}
        tone="danger"
      >
        <Field
          id="reason"
          label={text(locale, 'portal.reason')}
          rows={3}
          dir="auto"
          value={values.reason ?? ''}
          {...faultOf(faults, 'reason')}
        />
      </Form>
    </details>
  );
}
