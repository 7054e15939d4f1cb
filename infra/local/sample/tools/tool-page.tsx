import type { Child } from 'hono/jsx';
import { page } from '../../../../functions/portal/answers.tsx';
import type { PortalContext } from '../../../../functions/portal/visitor.ts';
import { type TextKey, text } from '../../../../shared/i18n/text.ts';

interface ToolPage {
  readonly title: TextKey;
  readonly body: Child;
  /** Why the act was not done; the page is then answered with 409. */
  readonly refusal?: string;
}

/** A page of the sample's tools: what it shows, and why something was refused. */
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
    </>,
    refusal ? 409 : 200,
  );
}
