import type { Bilingual } from '../domain/kernel/act.ts';
import type { GateTermsFault } from '../domain/programme/terms-faults.ts';

/** What to write in a gate instead; what was found says at which character, and what stands there. */
export const GATE_REMEDIES: { readonly [code in GateTermsFault]: Bilingual } = {
  TERMS_GATE_CONDITION_MISSING: {
    fr: 'Une condition manque à ce caractère : écrivez-en une après and, or, not ou une parenthèse.',
    ar: 'ينقص شرط عند هذا الحرف: اكتبوا شرطا بعد and أو or أو not أو القوس.',
  },
  TERMS_GATE_FACT_UNKNOWN: {
    fr: 'Ce fait n’existe pas : convention.inForce, commitment.visa, account.verified, papers.valid, tranche(1).paid, report(1).filed, report(1).accepted, spent(1) ou date.',
    ar: 'هذا المعطى غير موجود. المعطيات هي: convention.inForce وcommitment.visa وaccount.verified وpapers.valid وtranche(1).paid وreport(1).filed وreport(1).accepted وspent(1) وdate.',
  },
  TERMS_GATE_INDEX_WRONG: {
    fr: 'Donnez le numéro de la tranche entre parenthèses, de 1 à 99 : report(1).accepted.',
    ar: 'اكتبوا رقم الشطر بين قوسين، من 1 إلى 99: report(1).accepted.',
  },
  TERMS_GATE_PARENTHESIS_MISSING: {
    fr: 'Une parenthèse reste ouverte : fermez-la par ).',
    ar: 'بقي قوس مفتوحا: أغلقوه بالعلامة ).',
  },
  TERMS_GATE_COMPARISON_MISSING: {
    fr: 'spent(…) et date se comparent : écrivez >=, >, <=, < ou = puis la valeur.',
    ar: 'تجب مقارنة spent(…) وdate: اكتبوا >= أو > أو <= أو < أو = ثم القيمة.',
  },
  TERMS_GATE_SHARE_WRONG: {
    fr: 'Écrivez une part en décimal, avec un point et six décimales au plus : 0.75 pour 75 %.',
    ar: 'اكتبوا النسبة عددا عشريا بنقطة وست منازل على الأكثر: 0.75 مقابل 75%.',
  },
  TERMS_GATE_DAY_WRONG: {
    fr: 'Écrivez un jour du calendrier, comme 2027-01-01.',
    ar: 'اكتبوا تاريخا صحيحا مثل 2027-01-01.',
  },
  TERMS_GATE_REST: {
    fr: 'Le texte continue après la condition : joignez la suite par and ou or, ou supprimez-la.',
    ar: 'يستمر النص بعد الشرط: اربطوا ما يليه بـ and أو or أو احذفوه.',
  },
  TERMS_GATE_NOT_BEFORE: {
    fr: 'Une tranche n’attend que des tranches et des rapports d’avant elle : donnez un numéro plus petit que le sien.',
    ar: 'لا ينتظر الشطر إلا ما قبله من أشطر وتقارير: اكتبوا رقما أصغر من رقمه.',
  },
  TERMS_GATE_IMPOSSIBLE: {
    fr: 'Ces conditions se contredisent et ne seraient jamais remplies ensemble : corrigez-les.',
    ar: 'هذه الشروط متناقضة ولن تتحقق معا أبدا: صححوها.',
  },
};
