import { text } from '../../../../shared/i18n/text.ts';
import type { FormFault } from '../../components/form.tsx';
import type { PortalContext } from '../../visitor.ts';
import { PaperChoice } from './paper-choice.tsx';
import type { SigningCase } from './signing-case.ts';

/** Beneath the form: every way to sign but the one-time code. An authority's way is arranged by the office. */
export function OtherWays(props: {
  readonly c: PortalContext;
  readonly about: SigningCase;
  readonly faults: readonly FormFault[];
}) {
  const { c, about, faults } = props;
  if (about.door.kind !== 'link') return null;
  return (
    <section id="other-ways" aria-labelledby="other-ways-title">
      <h3 id="other-ways-title">{text(c.var.visitor.locale, 'sign.other-ways')}</h3>
      {about.takesExternal ? (
        <p>
          <a class="target" href="/case/sign/external">
            {text(c.var.visitor.locale, 'external.title')}
          </a>
        </p>
      ) : null}
      <PaperChoice c={c} about={about} faults={faults} />
    </section>
  );
}
