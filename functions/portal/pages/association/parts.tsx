import type { Child } from 'hono/jsx';
import type { OfficeContact } from '../../../../shared/domain/programme/programme-terms.ts';
import type { Locale } from '../../../../shared/i18n/locale.ts';
import { type TextKey, text } from '../../../../shared/i18n/text.ts';
import { Sentence } from '../../components/figures.tsx';
import type { FormFault } from '../../components/form.tsx';
import type { PortalContext } from '../../visitor.ts';

/** One line of a list of facts. */
export function Fact({
  locale,
  label,
  children,
}: {
  readonly locale: Locale;
  readonly label: TextKey;
  readonly children: Child;
}) {
  return (
    <>
      <dt>{text(locale, label)}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** A hash: isolated, left to right, and broken over lines where the page is narrow. */
export function Hash({ value }: { readonly value: string }) {
  return (
    <bdi class="hash" dir="ltr">
      {value}
    </bdi>
  );
}

/** A box to tick, with what it says; its fault is read out with it. */
export function Tick(props: {
  readonly id: string;
  readonly label: string;
  readonly checked: boolean;
  readonly fault?: string | undefined;
}) {
  const { id, label, checked, fault } = props;
  return (
    <div class={fault ? 'field wrong' : 'field'}>
      {fault ? (
        <p class="fault" id={`${id}-fault`}>
          {fault}
        </p>
      ) : null}
      <div class="choice">
        <input
          type="checkbox"
          id={id}
          name={id}
          value="yes"
          checked={checked}
          aria-invalid={fault ? 'true' : undefined}
          aria-describedby={fault ? `${id}-fault` : undefined}
        />
        <label for={id}>
          <Sentence words={label} />
        </label>
      </div>
    </div>
  );
}

/** Whom to call: on every page of an association. */
export function Phone({ locale, office }: { readonly locale: Locale; readonly office: OfficeContact }) {
  const { name, phone } = office;
  return <p class="phone">{text(locale, 'case.phone', { name: name[locale], phone: isolated(phone) })}</p>;
}

/** Keeps a number or an address on one line and left to right inside a sentence of either direction. */
export function isolated(value: string): string {
  return `\u2066${value.replaceAll(' ', '\u00a0')}\u2069`;
}

/** Keeps a name together inside a sentence, in its own direction. */
export function named(value: string): string {
  return `\u2068${value}\u2069`;
}

/** The fault of a field, as a property that is there only when there is one. */
export function faultOf(faults: readonly FormFault[], field: string): { readonly fault?: string } {
  const found = faults.find((fault) => fault.field === field);
  return found ? { fault: found.message } : {};
}

/** One of several ways to send a form; which one it was comes with it. */
export function Intent(props: {
  readonly c: PortalContext;
  readonly value: string;
  readonly label: TextKey;
  readonly quiet?: boolean;
}) {
  const { c, value, label, quiet } = props;
  return (
    <button type="submit" name="intent" value={value} class={quiet ? 'quiet' : undefined}>
      {text(c.var.visitor.locale, label)}
    </button>
  );
}
