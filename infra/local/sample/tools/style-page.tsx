import { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { page } from '../../../../functions/portal/answers.tsx';
import type { PortalContext, PortalEnv } from '../../../../functions/portal/visitor.ts';
import { LOCALES, type Locale } from '../../../../shared/i18n/locale.ts';
import { type TextKey, text } from '../../../../shared/i18n/text.ts';
import { ButtonSamples, FieldSamples, NoticeSamples } from './style-forms.tsx';
import { ListSamples, MapSamples, StatusSamples, TableSamples, WordSamples } from './style-words.tsx';

const SAMPLES: readonly (readonly [title: TextKey, show: (props: { locale: Locale }) => Child])[] = [
  ['sample.style.words', WordSamples],
  ['sample.style.statuses', StatusSamples],
  ['sample.style.buttons', ButtonSamples],
  ['sample.style.fields', FieldSamples],
  ['sample.style.notices', NoticeSamples],
  ['sample.style.lists', ListSamples],
  ['sample.style.tables', TableSamples],
  ['sample.style.maps', MapSamples],
];

/** Every component of the portal in both languages, for whoever changes the look; only a sample has the page. */
export function styleRoutes(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.get('/style', show);
  return app;
}

function show(c: PortalContext) {
  const { locale } = c.var.visitor;
  const title = text(locale, 'sample.style');
  return page(
    c,
    title,
    <>
      <h1>{title}</h1>
      <p>{text(locale, 'sample.style.help')}</p>
      {SAMPLES.map(([label, Samples]) => (
        <section>
          <h2>{text(locale, label)}</h2>
          <div class="cards">
            {LOCALES.map((shown) => (
              <div class="card" lang={shown} dir={shown === 'ar' ? 'rtl' : 'ltr'}>
                <Samples locale={shown} />
              </div>
            ))}
          </div>
        </section>
      ))}
    </>,
  );
}
