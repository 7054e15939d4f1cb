import { Form } from '../../../../functions/portal/components/form.tsx';
import type { PortalContext } from '../../../../functions/portal/visitor.ts';
import { formatInstant } from '../../../../shared/i18n/dates.ts';
import { text } from '../../../../shared/i18n/text.ts';

export const CLOCK_STEPS = ['1', '7'] as const;

/** Where the clock stands, and the buttons that move it; back to the page that it is shown on. */
export function ClockSteps({ c }: { readonly c: PortalContext }) {
  const { visitor, desk } = c.var;
  const { locale } = visitor;
  return (
    <div class="actions">
      <span>{text(locale, 'sample.clock-now', { nowAt: formatInstant(locale, desk.clock.now()) })}</span>
      {CLOCK_STEPS.map((days) => (
        <Form c={c} action="/sample/clock/advance" submit={`sample.clock.${days}`} tone="quiet">
          <input type="hidden" name="days" value={days} />
          <input type="hidden" name="from" value={c.req.method === 'GET' ? c.req.path : '/'} />
        </Form>
      ))}
    </div>
  );
}
