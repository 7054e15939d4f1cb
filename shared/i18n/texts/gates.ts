/** The conditions of a tranche in words, for pages and for the convention; and what is missing while one fails. */
export const gateTexts = {
  'gate.first': {
    fr: 'Convention en vigueur, visa de l’engagement et compte bancaire vérifié',
    ar: 'سريان الاتفاقية والتأشيرة على الالتزام والتحقق من الحساب البنكي',
  },
  'gate.report': {
    fr: 'Tranche précédente versée, rapport narratif et financier accepté',
    ar: 'صرف الشطر السابق وقبول التقرير السردي والمالي',
  },
  'gate.report-spent': {
    fr: 'Tranche précédente versée, rapport narratif et financier accepté, {share} au moins des sommes reçues consommées',
    ar: 'صرف الشطر السابق وقبول التقرير السردي والمالي واستهلاك ما لا يقل عن {share} من المبالغ المتوصل بها',
  },
  'gate.none': { fr: 'Aucune condition', ar: 'دون شروط' },
  'gate.convention.inForce': { fr: 'Convention en vigueur', ar: 'سريان الاتفاقية' },
  'gate.commitment.visa': { fr: 'Visa de l’engagement', ar: 'التأشيرة على الالتزام' },
  'gate.account.verified': { fr: 'Compte bancaire vérifié', ar: 'التحقق من الحساب البنكي' },
  'gate.papers.valid': { fr: 'Pièces datées encore valables', ar: 'صلاحية الوثائق المؤرخة' },
  'gate.tranche.paid': { fr: 'Tranche {index} versée', ar: 'صرف الشطر رقم {index}' },
  'gate.report.filed': {
    fr: 'Rapport sur la tranche {index} déposé',
    ar: 'إيداع التقرير عن الشطر رقم {index}',
  },
  'gate.report.accepted': {
    fr: 'Rapport sur la tranche {index} accepté',
    ar: 'قبول التقرير عن الشطر رقم {index}',
  },
  'gate.spent': {
    fr: '{comparison, select, at_least {{share} au moins} above {Plus de {share}} at_most {{share} au plus} below {Moins de {share}} other {{share} exactement}} des sommes versées jusqu’à la tranche {index}, en dépenses acceptées',
    ar: 'بلوغ النفقات المقبولة {comparison, select, at_least {{share} على الأقل} above {أكثر من {share}} at_most {{share} على الأكثر} below {أقل من {share}} other {{share} بالضبط}} من المبالغ المصروفة إلى غاية الشطر رقم {index}',
  },
  'gate.date': {
    fr: '{comparison, select, at_least {À partir du {day}} above {Après le {day}} at_most {Jusqu’au {day}} below {Avant le {day}} other {Le {day}}}',
    ar: '{comparison, select, at_least {ابتداء من {day}} above {بعد {day}} at_most {إلى غاية {day}} below {قبل {day}} other {يوم {day}}}',
  },
  'gate.not': { fr: 'Ne doit pas être rempli : {condition}', ar: 'يجب ألا يتحقق: {condition}' },
  'gate.any': { fr: 'L’une de ces conditions suffit', ar: 'يكفي أحد هذه الشروط' },
  'gate.any-of': {
    fr: 'L’une de ces conditions suffit : {conditions}',
    ar: 'يكفي أحد هذه الشروط: {conditions}',
  },
  'gate.all': { fr: 'Ces conditions ensemble', ar: 'هذه الشروط مجتمعة' },
  'gate.missing.convention.inForce': {
    fr: 'la convention n’est pas en vigueur',
    ar: 'الاتفاقية غير سارية المفعول',
  },
  'gate.missing.commitment.visa': {
    fr: 'le visa de l’engagement manque',
    ar: 'التأشيرة على الالتزام غير متوفرة',
  },
  'gate.missing.account.verified': {
    fr: 'rien ne peut encore être versé sur le compte bancaire',
    ar: 'لا يمكن بعد الصرف إلى الحساب البنكي',
  },
  'gate.missing.papers.valid': {
    fr: 'une pièce datée n’est plus valable',
    ar: 'إحدى الوثائق المؤرخة لم تعد صالحة',
  },
  'gate.missing.tranche.paid': {
    fr: 'la tranche {index} n’est pas versée',
    ar: 'لم يُصرف الشطر رقم {index}',
  },
  'gate.missing.report.filed': {
    fr: 'le rapport sur la tranche {index} manque',
    ar: 'التقرير عن الشطر رقم {index} لم يودع',
  },
  'gate.missing.report.accepted': {
    fr: 'le rapport sur la tranche {index} n’est pas accepté',
    ar: 'لم يُقبل التقرير عن الشطر رقم {index}',
  },
  'gate.missing.spent': {
    fr: '{comparison, select, at_least {les dépenses acceptées n’atteignent pas {share} des sommes versées jusqu’à la tranche {index}} above {les dépenses acceptées ne dépassent pas {share} des sommes versées jusqu’à la tranche {index}} other {les dépenses acceptées ne sont pas celles qui sont demandées jusqu’à la tranche {index}}}',
    ar: '{comparison, select, at_least {النفقات المقبولة لم تبلغ {share} من المبالغ المصروفة إلى غاية الشطر رقم {index}} above {النفقات المقبولة لم تتجاوز {share} من المبالغ المصروفة إلى غاية الشطر رقم {index}} other {النفقات المقبولة إلى غاية الشطر رقم {index} ليست كما هو مطلوب}}',
  },
  'gate.missing.date': {
    fr: '{comparison, select, at_least {la tranche s’ouvre le {day}} above {la tranche s’ouvre après le {day}} at_most {le {day} est passé} below {la tranche s’ouvrait avant le {day}} other {la tranche s’ouvre le {day} seulement}}',
    ar: '{comparison, select, at_least {يفتح الشطر ابتداء من {day}} above {يفتح الشطر بعد {day}} at_most {انقضى أجل {day}} below {كان الشطر يفتح قبل {day}} other {يفتح الشطر يوم {day} فقط}}',
  },
  'gate.missing.not': {
    fr: 'ceci ne doit pas être rempli : {condition}',
    ar: 'هذا الشرط يجب ألا يتحقق: {condition}',
  },
  'gate.missing.any': {
    fr: 'il faut l’une de ces conditions : {conditions}',
    ar: 'يلزم أحد هذه الشروط: {conditions}',
  },
  'gate.summary': {
    fr: '{met, plural, =0 {Aucune condition remplie sur {all}} one {# condition remplie sur {all}} other {# conditions remplies sur {all}}} : {missing}.',
    ar: '{met, plural, =0 {لم يتحقق أي شرط من أصل {all}} one {تحقق شرط واحد من أصل {all}} two {تحقق شرطان من أصل {all}} few {تحققت # شروط من أصل {all}} many {تحقق # شرطا من أصل {all}} other {تحقق # شرط من أصل {all}}}: {missing}.',
  },
  'gate.summary-full': {
    fr: '{all, plural, =0 {Aucune condition} one {La condition est remplie.} other {Les # conditions sont remplies.}}',
    ar: '{all, plural, =0 {دون شروط} one {تحقق الشرط.} two {تحقق الشرطان.} few {تحققت الشروط وعددها #.} many {تحققت الشروط وعددها #.} other {تحققت الشروط وعددها #.}}',
  },
  'gate.fallen': {
    fr: '{count, plural, one {Une condition qui était remplie le {openedOn} ne l’est plus aujourd’hui.} other {# conditions qui étaient remplies le {openedOn} ne le sont plus aujourd’hui.}}',
    ar: '{count, plural, one {شرط كان مستوفى يوم {openedOn} لم يعد مستوفى اليوم.} two {شرطان كانا مستوفيين يوم {openedOn} لم يعودا مستوفيين اليوم.} few {# شروط كانت مستوفاة يوم {openedOn} لم تعد مستوفاة اليوم.} many {# شرطا كان مستوفى يوم {openedOn} لم يعد مستوفى اليوم.} other {# شرط كان مستوفى يوم {openedOn} لم يعد مستوفى اليوم.}}',
  },
  'gate.spent-of': { fr: '{spent} sur {paid}', ar: '{spent} من {paid}' },
} as const;
