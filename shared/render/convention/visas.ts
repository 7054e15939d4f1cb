import type { Bilingual } from '../../domain/kernel/act.ts';
import type { Frame } from '../../domain/programme/programme-terms.ts';
import type { ConventionProgramme } from './convention-document.ts';

const KINDS: Readonly<Record<Frame['kind'], Bilingual>> = {
  strategy: { fr: 'la stratégie', ar: 'الاستراتيجية' },
  plan: { fr: 'le plan', ar: 'المخطط' },
  policy: { fr: 'la politique', ar: 'السياسة' },
};

/** The texts on which a convention rests: laws first, then the programme's frame (circular 13/2022). */
export function conventionVisas({ frame, legalVisas }: ConventionProgramme): readonly Bilingual[] {
  return [...legalVisas.map(legalVisa), ...frame.map(frameVisa)];
}

/** A programme may write its visas with or without the opening word and the closing mark. */
function legalVisa({ fr, ar }: Bilingual): Bilingual {
  return {
    fr: `${/^vu\s/iu.test(fr) ? fr : `Vu ${fr}`}`.replace(/\s*[;.]?$/u, ' ;'),
    ar: `${/^و?بناء على/u.test(ar) ? ar : `بناء على ${ar}`}`.replace(/\s*[؛.]?$/u, '؛'),
  };
}

function frameVisa({ kind, title, fromYear, toYear }: Frame): Bilingual {
  return {
    fr: `Vu ${KINDS[kind].fr} « ${title.fr} » (${fromYear}-${toYear}) ;`,
    ar: `بناء على ${KINDS[kind].ar} «${title.ar}» (${fromYear}-${toYear})؛`,
  };
}
