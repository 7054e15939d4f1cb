/** What a new version of the programme's terms changes, as the command tells it. */
export const programmeRevisionTexts = {
  'revision.heading': {
    fr: 'De la version {from} à la version {to} des conditions du programme, {count, plural, one {une valeur change} other {# valeurs changent}} :',
    ar: 'من النسخة {from} إلى النسخة {to} من شروط البرنامج، {count, plural, one {تتغير قيمة واحدة} two {تتغير قيمتان} few {تتغير # قيم} many {تتغير # قيمة} other {تتغير # قيمة}}:',
  },
  'revision.same': {
    fr: 'Le fichier dit la même chose que la version {version}, qui est en vigueur. Il n’y a rien à enregistrer.',
    ar: 'يطابق الملف النسخة {version} السارية المفعول. لا يوجد ما يُسجل.',
  },
  'revision.not-recorded': {
    fr: 'Rien n’est enregistré. Pour enregistrer cette version, ajoutez {options} : qui en répond, et pourquoi.',
    ar: 'لم يُسجل أي شيء. لتسجيل هذه النسخة المرجو إضافة {options}: من يتحمل مسؤوليتها، وما سببها.',
  },
  'revision.recorded': {
    fr: 'La version {version} est enregistrée au nom de {name}. Elle vaut pour tout ce qui sera décidé désormais.',
    ar: 'سُجلت النسخة {version} باسم {name}. تسري على كل قرار لاحق.',
  },
  'revision.changed': {
    fr: '{section}, {path} : {before} devient {after}.',
    ar: '{section}، {path}: {before} يصبح {after}.',
  },
  'revision.added': { fr: '{section}, {path} : {after} s’ajoute.', ar: '{section}، {path}: يضاف {after}.' },
  'revision.removed': {
    fr: '{section}, {path} : {before} disparaît.',
    ar: '{section}، {path}: يحذف {before}.',
  },
  'revision.no-limit': { fr: 'sans limite', ar: 'بلا حد' },
  'revision.section.programmeId': { fr: 'Identifiant', ar: 'المعرّف' },
  'revision.section.version': { fr: 'Version', ar: 'النسخة' },
  'revision.section.validFrom': { fr: 'Date d’effet', ar: 'تاريخ السريان' },
  'revision.section.name': { fr: 'Nom du programme', ar: 'اسم البرنامج' },
  'revision.section.frame': { fr: 'Cadre stratégique', ar: 'الإطار الاستراتيجي' },
  'revision.section.legalVisas': { fr: 'Visas juridiques', ar: 'المراجع القانونية' },
  'revision.section.authorities': { fr: 'Signataires de l’État', ar: 'الموقعون عن الدولة' },
  'revision.section.debtor': { fr: 'Compte payeur', ar: 'الحساب المؤدي' },
  'revision.section.calls': { fr: 'Appels à projets', ar: 'طلبات المشاريع' },
  'revision.section.eligibility': { fr: 'Recevabilité', ar: 'القبول' },
  'revision.section.scoring': { fr: 'Notation', ar: 'التنقيط' },
  'revision.section.convention': { fr: 'Convention', ar: 'الاتفاقية' },
  'revision.section.tranches': { fr: 'Tranches', ar: 'الأشطر' },
  'revision.section.signing': { fr: 'Signature', ar: 'التوقيع' },
  'revision.section.approvals': { fr: 'Approbations', ar: 'الموافقات' },
  'revision.section.reports': { fr: 'Rapports', ar: 'التقارير' },
  'revision.section.payments': { fr: 'Paiements', ar: 'الأداءات' },
  'revision.section.contact': { fr: 'Bureau du programme', ar: 'مكتب البرنامج' },
} as const;
