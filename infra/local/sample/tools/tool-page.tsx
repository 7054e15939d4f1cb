import type { Child } from 'hono/jsx';
import { page } from '../../../../functions/portal/answers.tsx';
import { Form } from '../../../../functions/portal/components/form.tsx';
import type { PortalContext } from '../../../../functions/portal/visitor.ts';
import { formatInstant } from '../../../../shared/i18n/dates.ts';
import { type TextKey, text } from '../../../../shared/i18n/text.ts';

export const CLOCK_STEPS = ['1', '7'] as const;

interface ToolPage {
  readonly title: TextKey;
  readonly body: Child;
  /** Why the act was not done; the page is then answered with 409. */
  readonly refusal?: string;
}

/** A page of the sample's tools: what it shows, the clock, and why something was refused. */
export function toolPage(c: PortalContext, { title, body, refusal }: ToolPage) {
  const { locale } = c.var.visitor;
  return page(
    c,
    text(locale, title),
    <>
      <h1>{text(locale, title)}</h1>
      {refusal ? (
        <div class="notice wrong" role="alert">
          {refusal}
        </div>
      ) : null}
      {body}
      <ClockBar c={c} />
    </>,
    refusal ? 409 : 200,
  );
}

/** Where the clock stands, and the buttons that move it; back to the page that it is shown on. */
function ClockBar({ c }: { readonly c: PortalContext }) {
  const { visitor, desk } = c.var;
  const { locale } = visitor;
  return (
    <section class="card" aria-labelledby="clock">
      <h2 id="clock">{text(locale, 'sample.clock')}</h2>
      <p>{text(locale, 'sample.clock-now', { nowAt: formatInstant(locale, desk.clock.now()) })}</p>
      <div class="actions">
        {CLOCK_STEPS.map((days) => (
          <Form c={c} action="/sample/clock/advance" submit={`sample.clock.${days}`}>
            <input type="hidden" name="days" value={days} />
            <input type="hidden" name="from" value={c.req.path} />
          </Form>
        ))}
      </div>
      <p class="hint">{text(locale, 'sample.clock-help')}</p>
    </section>
  );
}
