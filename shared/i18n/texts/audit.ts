/** The audit of four eyes, as the command tells it: what was read, and each breach by its rule. */
export const auditTexts = {
  'audit.summary': {
    fr: '{tranches, plural, one {# tranche contrôlée} other {# tranches contrôlées}} (demandées : {requested}, transmises à la banque : {payments}) ; {breaches, plural, one {# manquement} other {# manquements}}.',
    ar: 'عدد الأشطر المراقبة: {tranches} (المطلوب صرفها: {requested}، المرسلة إلى البنك: {payments})؛ عدد الإخلالات: {breaches}.',
    en: '{tranches, plural, one {# tranche checked} other {# tranches checked}} (requested: {requested}, sent to the bank: {payments}); {breaches, plural, one {# breach} other {# breaches}}.',
  },
  'audit.chains-whole': {
    fr: 'Chaînes de hachage de ces dossiers : entières.',
    ar: 'سلاسل بصمات هذه الملفات متصلة.',
    en: 'Hash chains of these cases: whole.',
  },
  'audit.chain-broken': {
    fr: 'Chaîne de hachage rompue : {stream}, écriture {version}. Le journal a été modifié après coup.',
    ar: 'سلسلة بصمات منقطعة: {stream}، القيد {version}. تم تغيير السجل لاحقا.',
    en: 'Broken hash chain: {stream}, commit {version}. The log was changed afterwards.',
  },
  'audit.chain-unreadable': {
    fr: 'Journal illisible : {stream}. Il n’a pas pu être contrôlé.',
    ar: 'سجل تتعذر قراءته: {stream}. لم تتسن مراقبته.',
    en: 'Unreadable log: {stream}. It could not be audited.',
  },
  'audit.rule.same-person': {
    fr: '{subject} : une seule personne, {person}, pour deux actes : {first} ; {second}.',
    ar: '{subject}: شخص واحد، {person}، قام بعملين: {first}؛ {second}.',
    en: '{subject}: one person, {person}, for two acts: {first}; {second}.',
  },
  'audit.rule.approvals-missing': {
    fr: '{subject} : {needed} personnes devaient approuver ce montant, {found} l’ont fait.',
    ar: '{subject}: عدد الموافقات الواجبة لهذا المبلغ {needed}، والممنوحة {found}.',
    en: '{subject}: {needed} people had to approve this amount, {found} did.',
  },
  'audit.rule.line-after-release': {
    fr: '{subject} : un virement est sorti du fichier après sa transmission à la banque.',
    ar: '{subject}: خرج تحويل من الملف بعد إرساله إلى البنك.',
    en: '{subject}: a transfer left the payment file after it was released to the bank.',
  },
  'audit.rule.release-missing': {
    fr: '{subject} : transmise à la banque sans que personne n’ait remis le fichier de paiement.',
    ar: '{subject}: أُرسل إلى البنك دون أن يسلم أي شخص ملف الأداء.',
    en: '{subject}: sent to the bank although nobody released the payment file.',
  },
  'audit.rule.record-missing': {
    fr: '{subject} : confirmé par une personne, sans que personne ne l’ait enregistré auparavant.',
    ar: '{subject}: تم تأكيده دون أن يسجله أي شخص من قبل.',
    en: '{subject}: confirmed by one person, although nobody recorded it before.',
  },
  'audit.rule.terms-missing': {
    fr: '{subject} : la version {programmeVersion} du programme, qui dit combien de personnes approuvent, n’est pas au journal.',
    ar: '{subject}: نسخة البرنامج رقم {programmeVersion}، التي تحدد عدد الموافقات، غير موجودة في السجل.',
    en: '{subject}: version {programmeVersion} of the programme, which says how many approve, is not in the log.',
  },
  'audit.rule.another-hand': {
    fr: '{subject} : l’événement nomme {named}, son écriture nomme {person}.',
    ar: '{subject}: يذكر الحدث {named}، ويذكر قيده {person}.',
    en: '{subject}: the event names {named}, its commit names {person}.',
  },
  'audit.entry': {
    fr: '{position}, {at} : {event}, par {person}',
    ar: '{position}، {at}: {event}، من طرف {person}',
    en: '{position}, {at}: {event}, by {person}',
  },
  'audit.person': { fr: '{name} ({id})', ar: '{name} ({id})', en: '{name} ({id})' },
  'audit.part.requester': { fr: 'demande', ar: 'طلب الصرف', en: 'request' },
  'audit.part.certifier': { fr: 'certification', ar: 'المصادقة على الإنجاز', en: 'certification' },
  'audit.part.approver': { fr: 'approbation', ar: 'الموافقة', en: 'approval' },
  'audit.part.account-changer': {
    fr: 'changement du compte bancaire',
    ar: 'تغيير الحساب البنكي',
    en: 'change of the bank account',
  },
  'audit.part.account-verifier': {
    fr: 'vérification du compte bancaire',
    ar: 'التحقق من الحساب البنكي',
    en: 'verification of the bank account',
  },
  'audit.part.suspender': {
    fr: 'suspension de la convention',
    ar: 'تعليق الاتفاقية',
    en: 'suspension of the convention',
  },
  'audit.part.resumer': {
    fr: 'reprise de la convention',
    ar: 'استئناف الاتفاقية',
    en: 'resumption of the convention',
  },
  'audit.part.paper-recorder': {
    fr: 'enregistrement de la signature sur papier',
    ar: 'تسجيل التوقيع على الورق',
    en: 'record of the signature on paper',
  },
  'audit.part.paper-confirmer': {
    fr: 'confirmation de la signature sur papier',
    ar: 'تأكيد التوقيع على الورق',
    en: 'confirmation of the signature on paper',
  },
  'audit.part.mandate-recorder': {
    fr: 'enregistrement du mandat',
    ar: 'تسجيل سند التفويض',
    en: 'record of the mandate',
  },
  'audit.part.mandate-signatory': {
    fr: 'signature en vertu du mandat',
    ar: 'التوقيع بموجب سند التفويض',
    en: 'signature by the mandate',
  },
  'audit.part.mandate-confirmer': {
    fr: 'confirmation du mandat',
    ar: 'تأكيد سند التفويض',
    en: 'confirmation of the mandate',
  },
  'audit.part.contact-requester': {
    fr: 'demande de changement des coordonnées',
    ar: 'طلب تغيير المعطيات',
    en: 'request to change contacts',
  },
  'audit.part.contact-confirmer': {
    fr: 'confirmation du changement des coordonnées',
    ar: 'تأكيد تغيير المعطيات',
    en: 'confirmation of the change of contacts',
  },
  'audit.part.preparer': {
    fr: 'préparation du fichier de paiement',
    ar: 'إعداد ملف الأداء',
    en: 'preparation of the payment file',
  },
  'audit.part.releaser': {
    fr: 'remise du fichier de paiement à la banque',
    ar: 'تسليم ملف الأداء إلى البنك',
    en: 'release of the payment file',
  },
  'audit.part.report-filer': { fr: 'dépôt du rapport', ar: 'إيداع التقرير', en: 'filing of the report' },
  'audit.part.content-checker': {
    fr: 'acceptation du contenu du rapport',
    ar: 'قبول مضمون التقرير',
    en: 'acceptance of the report’s content',
  },
  'audit.part.finance-checker': {
    fr: 'acceptation des dépenses du rapport',
    ar: 'قبول مصاريف التقرير',
    en: 'acceptance of the report’s spending',
  },
  'audit.part.credit-recorder': { fr: 'saisie du crédit', ar: 'إدخال الاعتماد', en: 'entry of the credit' },
  'audit.part.credit-confirmer': {
    fr: 'confirmation du crédit',
    ar: 'تأكيد الاعتماد',
    en: 'confirmation of the credit',
  },
  'audit.part.visa-recorder': { fr: 'saisie du visa', ar: 'إدخال التأشيرة', en: 'entry of the visa' },
  'audit.part.visa-confirmer': {
    fr: 'confirmation du visa',
    ar: 'تأكيد التأشيرة',
    en: 'confirmation of the visa',
  },
  'audit.part.report-checker': {
    fr: 'contrôle d’un rapport de la convention',
    ar: 'مراقبة تقرير للاتفاقية',
    en: 'check of a report of the convention',
  },
  'audit.part.recovery-proposer': {
    fr: 'proposition de l’ordre de recettes',
    ar: 'اقتراح الأمر بالمداخيل',
    en: 'proposal of the order of revenue',
  },
  'audit.part.recovery-confirmer': {
    fr: 'confirmation de l’ordre de recettes',
    ar: 'تأكيد الأمر بالمداخيل',
    en: 'confirmation of the order of revenue',
  },
  'audit.part.recovery-recorder': {
    fr: 'enregistrement de la somme reçue',
    ar: 'تسجيل المبلغ المتوصل به',
    en: 'record of the sum received',
  },
  'audit.part.deep-checker': {
    fr: 'contrôle approfondi',
    ar: 'المراقبة المعمقة',
    en: 'deep check',
  },
  'audit.part.settlement-proposer': {
    fr: 'proposition du règlement',
    ar: 'اقتراح الحسم',
    en: 'proposal of the settlement',
  },
  'audit.part.settlement-confirmer': {
    fr: 'confirmation du règlement',
    ar: 'تأكيد الحسم',
    en: 'confirmation of the settlement',
  },
  'audit.part.withdrawal-proposer': {
    fr: 'proposition du retrait de la tranche',
    ar: 'اقتراح سحب الشطر',
    en: 'proposal to withdraw the tranche',
  },
  'audit.part.withdrawal-confirmer': {
    fr: 'confirmation du retrait de la tranche',
    ar: 'تأكيد سحب الشطر',
    en: 'confirmation of the withdrawal of the tranche',
  },
  'audit.part.match-proposer': {
    fr: 'rapprochement d’une ligne de relevé, proposé',
    ar: 'اقتراح مطابقة سطر من كشف الحساب',
    en: 'match of a statement line, proposed',
  },
  'audit.part.match-confirmer': {
    fr: 'rapprochement d’une ligne de relevé, confirmé',
    ar: 'تأكيد مطابقة سطر من كشف الحساب',
    en: 'match of a statement line, confirmed',
  },
} as const satisfies Record<string, Record<'fr' | 'ar' | 'en', string>>;
