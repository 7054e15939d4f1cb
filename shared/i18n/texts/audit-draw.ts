/** The audit of a draw, as the command tells it: each question with its answer, and how to ask it by hand. */
export const auditDrawTexts = {
  'audit-draw.title': {
    fr: 'Tirage n° {drawId} : {count} rapports en lice, liste figée le {frozenAt}.',
    ar: 'القرعة رقم {drawId}: التقارير المعنية {count}، جُمدت اللائحة بتاريخ {frozenAt}.',
    en: 'Draw {drawId}: {count} candidates, list frozen at {frozenAt}.',
  },
  'audit-draw.frozen': {
    fr: 'Le tirage attend le premier scellé du journal qui suit la liste.',
    ar: 'تنتظر القرعة أول ختم للسجل يلي تجميد اللائحة.',
    en: 'The draw waits for the first seal of the log after its list.',
  },
  'audit-draw.absent': {
    fr: 'Le journal ne connaît pas de tirage {drawId}.',
    ar: 'لا يعرف السجل أي قرعة رقم {drawId}.',
    en: 'The log knows no draw {drawId}.',
  },
  'audit-draw.check.chain': {
    fr: 'La chaîne de hachage du tirage est entière.',
    ar: 'سلسلة بصمات القرعة متصلة.',
    en: 'The hash chain of the draw is whole.',
  },
  'audit-draw.check.list-hash': {
    fr: 'La liste conservée a l’empreinte que le journal nomme.',
    ar: 'اللائحة المحفوظة لها البصمة المذكورة في السجل.',
    en: 'The kept list has the hash that the log names.',
  },
  'audit-draw.check.list': {
    fr: 'La liste est celle que donne le journal des rapports et des tranches au moment où elle fut figée.',
    ar: 'اللائحة هي نفسها التي يعطيها سجل التقارير والأشطر وقت تجميدها.',
    en: 'The list is the one that the log of reports and tranches gives for the moment of its freezing.',
  },
  'audit-draw.check.terms': {
    fr: 'La part et les règles de risque sont celles du programme alors en vigueur.',
    ar: 'النسبة وقواعد المخاطر هي الواردة في البرنامج الساري آنذاك.',
    en: 'Share and risk rules are those of the programme then in force.',
  },
  'audit-draw.check.seal': {
    fr: 'Les têtes conservées ont la racine du scellé.',
    ar: 'الرؤوس المحفوظة تعطي جذر الختم.',
    en: 'The kept heads have the root of the seal.',
  },
  'audit-draw.check.heads': {
    fr: 'Chacune de ces têtes est au journal, et celle de la liste figée en fait partie.',
    ar: 'كل رأس من هذه الرؤوس موجود في السجل، ومن بينها رأس اللائحة المجمدة.',
    en: 'Each of these heads stands in the log, and that of the frozen list is among them.',
  },
  'audit-draw.check.seed': {
    fr: 'La graine vient de ce scellé.',
    ar: 'البذرة مستخرجة من هذا الختم.',
    en: 'The seed comes from this seal.',
  },
  'audit-draw.check.picks': {
    fr: 'Les rapports retenus sont ceux que donnent la liste, les règles et la graine.',
    ar: 'التقارير المختارة هي التي تعطيها اللائحة والقواعد والبذرة.',
    en: 'The reports picked are those that list, rules and seed give.',
  },
  'audit-draw.by-hand': {
    fr: 'À la main, dans le dossier des documents :',
    ar: 'يدويا، داخل مجلد الوثائق:',
    en: 'By hand, in the folder of the documents:',
  },
} as const satisfies Record<string, Record<'fr' | 'ar' | 'en', string>>;
