/** What is wrong with the text of a convention model, at the command line: by clause and side. */
export const modelCheckTexts = {
  'model.sound': {
    fr: '{name} : {clauses, plural, one {# clause} other {# clauses}}, rien à corriger.',
    ar: '{name}: {clauses, plural, one {بند واحد} two {بندان} few {# بنود} many {# بندا} other {# بند}}، لا شيء للتصحيح.',
  },
  'model.faults': {
    fr: '{name} : {count, plural, one {# défaut} other {# défauts}}, aucun document ne serait établi d’après ce modèle.',
    ar: '{name}: {count, plural, one {خلل واحد} two {خللان} few {# اختلالات} many {# خللا} other {# خلل}}، لن تُنجز أي وثيقة حسب هذا النموذج.',
  },
  'model.side.fr': { fr: 'côté français', ar: 'الجانب الفرنسي' },
  'model.side.ar': { fr: 'côté arabe', ar: 'الجانب العربي' },
  'model.side.both': { fr: 'les deux côtés', ar: 'الجانبان' },
  'model.fault.SIDE_MISSING': {
    fr: 'le texte de ce côté manque, ou n’est pas dans son écriture',
    ar: 'النص غير موجود في هذا الجانب، أو ليس مكتوبا بحروفه',
  },
  'model.fault.PARAMETERS_DIFFER': {
    fr: 'les paramètres diffèrent d’un côté à l’autre',
    ar: 'تختلف المتغيرات بين الجانبين',
  },
  'model.fault.PARAMETER_UNKNOWN': { fr: 'ce paramètre n’existe pas', ar: 'هذا المتغير غير موجود' },
  'model.fault.ARTICLE_UNKNOWN': {
    fr: 'le texte renvoie à un article que le modèle n’a pas',
    ar: 'يحيل النص على مادة غير موجودة في النموذج',
  },
  'model.fault.NUMBERS_DIFFER': {
    fr: 'les nombres ou références diffèrent d’un côté à l’autre',
    ar: 'تختلف الأعداد أو المراجع بين الجانبين',
  },
  'model.fault.DATES_DIFFER': {
    fr: 'les dates diffèrent d’un côté à l’autre',
    ar: 'تختلف التواريخ بين الجانبين',
  },
  'model.fault.AMOUNTS_DIFFER': {
    fr: 'les montants diffèrent d’un côté à l’autre',
    ar: 'تختلف المبالغ بين الجانبين',
  },
  'model.fault.NAMES_DIFFER': {
    fr: 'une partie est nommée d’un côté et pas de l’autre',
    ar: 'ذُكر طرف في جانب ولم يُذكر في الآخر',
  },
  'model.fault.ISOLATE_MISSING': {
    fr: 'un identifiant se lirait à l’envers en arabe : il lui faut ses marques d’isolement',
    ar: 'معرف سيُقرأ معكوسا في النص العربي: تنقصه علامتا العزل',
  },
  'model.fault.CLAUSE_ID_REPEATED': {
    fr: 'deux clauses portent le même nom',
    ar: 'يحمل بندان الاسم نفسه',
  },
} as const;
