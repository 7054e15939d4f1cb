/** The status page of a case, and the public page that verifies a convention. */
export const associationStatusTexts = {
  'case.title': { fr: 'Suivi du dossier {number}', ar: 'تتبع الملف رقم {number}' },
  'case.now': { fr: 'Où en est le dossier', ar: 'وضعية الملف' },
  'case.since': {
    fr: '{days, plural, =0 {Depuis aujourd’hui} one {Depuis # jour} other {Depuis # jours}}',
    ar: '{days, plural, =0 {منذ اليوم} one {منذ يوم واحد} two {منذ يومين} few {منذ # أيام} many {منذ # يوما} other {منذ # يوم}}',
  },
  'case.due.apply': {
    fr: 'À vous : déposez le dossier avant la clôture de l’appel.',
    ar: 'المطلوب منكم: إيداع الملف قبل نهاية أجل طلب المشاريع.',
  },
  'case.due.correct': {
    fr: 'À vous : complétez le dossier avant le {day}.',
    ar: 'المطلوب منكم: استكمال الملف قبل {day}.',
  },
  'case.due.sign': {
    fr: 'À vous : signez la convention, au plus tard le {day}.',
    ar: 'المطلوب منكم: توقيع الاتفاقية، وآخر أجل هو {day}.',
  },
  'case.due.request': {
    fr: 'À vous : demandez la tranche {index}.',
    ar: 'المطلوب منكم: طلب صرف الشطر رقم {index}.',
  },
  'case.open.apply': { fr: 'Remplir le dossier', ar: 'تعبئة الملف' },
  'case.open.correct': { fr: 'Compléter le dossier', ar: 'استكمال الملف' },
  'case.open.sign': { fr: 'Lire et signer', ar: 'القراءة والتوقيع' },
  'case.open.request': { fr: 'Demander la tranche', ar: 'طلب صرف الشطر' },
  'case.send.apply': { fr: 'Envoyez-moi le lien du formulaire', ar: 'أرسلوا لي رابط الاستمارة' },
  'case.send.correct': { fr: 'Envoyez-moi le lien pour compléter', ar: 'أرسلوا لي رابط الاستكمال' },
  'case.send.sign': { fr: 'Envoyez-moi le lien de signature', ar: 'أرسلوا لي رابط التوقيع' },
  'case.send.request': { fr: 'Envoyez-moi le lien de la demande', ar: 'أرسلوا لي رابط الطلب' },
  'case.link-sent': {
    fr: 'Un lien vient de partir à l’adresse enregistrée. Il remplace le précédent.',
    ar: 'أُرسل رابط إلى العنوان المسجل. وهو يعوض الرابط السابق.',
  },
  'case.link-limit': {
    fr: 'Trois liens ont déjà été envoyés aujourd’hui. Ouvrez le dernier courriel, ou appelez-nous.',
    ar: 'أُرسلت اليوم ثلاثة روابط. المرجو فتح آخر رسالة أو الاتصال بنا.',
  },
  'case.steps': { fr: 'Les étapes', ar: 'المراحل' },
  'case.step.filing': { fr: 'Dépôt', ar: 'الإيداع' },
  'case.step.selection': { fr: 'Sélection', ar: 'الانتقاء' },
  'case.step.signing': { fr: 'Signature', ar: 'التوقيع' },
  'case.step.tranches': { fr: 'Tranches', ar: 'الأشطر' },
  'case.step-done': { fr: 'terminée', ar: 'منتهية' },
  'case.step-now': { fr: 'en cours', ar: 'جارية' },
  'case.step-next': { fr: 'à venir', ar: 'لاحقة' },
  'case.decision': { fr: 'La décision et ses motifs', ar: 'القرار وتعليله' },
  'case.decision.rank': {
    fr: 'Rang {rank} dans l’ordre du comité, note {score} sur 100. La note minimale est de {pass}.',
    ar: 'الرتبة {rank} في ترتيب اللجنة، النقطة {score} من 100. الحد الأدنى للنقطة هو {pass}.',
  },
  'case.reason-unknown': {
    fr: 'Motif {code} : appelez-nous pour l’explication.',
    ar: 'السبب {code}: المرجو الاتصال بنا للتوضيح.',
  },
  'case.convention': { fr: 'La convention', ar: 'الاتفاقية' },
  'case.in-force-on': { fr: 'En vigueur depuis le', ar: 'سارية المفعول منذ' },
  'case.documents': { fr: 'Mes documents', ar: 'وثائقي' },
  'case.document': { fr: 'La convention, en PDF', ar: 'الاتفاقية، بصيغة PDF' },
  'case.verify': { fr: 'Vérifier un exemplaire', ar: 'التحقق من نسخة' },
  'case.tranches': { fr: 'Les tranches', ar: 'الأشطر' },
  'case.tranche': { fr: 'Tranche {index}', ar: 'الشطر رقم {index}' },
  'case.gate': {
    fr: '{met, plural, =0 {Aucune condition remplie sur {all}} one {# condition remplie sur {all}} other {# conditions remplies sur {all}}}',
    ar: 'الشروط المستوفاة: {met} من {all}',
  },
  'case.account': { fr: 'Compte', ar: 'الحساب' },
  'case.account-masked': { fr: 'finissant par {ending}', ar: 'ينتهي بـ {ending}' },
  'case.email': { fr: 'Courriel enregistré', ar: 'البريد الإلكتروني المسجل' },
  'case.history': { fr: 'Ce que vous avez fait', ar: 'سجل إجراءاتكم' },
  'case.event.DraftSaved': { fr: 'Formulaire enregistré', ar: 'تسجيل الاستمارة' },
  'case.event.ApplicationSubmitted': { fr: 'Dossier déposé', ar: 'إيداع الملف' },
  'case.event.ApplicationResubmitted': { fr: 'Dossier complété', ar: 'استكمال الملف' },
  'case.event.ApplicationWithdrawn': { fr: 'Dossier retiré', ar: 'سحب الملف' },
  'case.event.DocumentSigned': { fr: 'Convention signée', ar: 'توقيع الاتفاقية' },
  'case.event.SignatureRefused': { fr: 'Signature refusée', ar: 'رفض التوقيع' },
  'case.event.TrancheRequested': { fr: 'Tranche demandée', ar: 'طلب صرف الشطر' },
  'verify.title': { fr: 'Vérifier la convention n° {number}', ar: 'التحقق من الاتفاقية رقم {number}' },
  'verify.help': {
    fr: 'Cette page dit ce que le registre sait de la convention. Elle ne donne jamais le document.',
    ar: 'تبين هذه الصفحة ما يتضمنه السجل عن الاتفاقية، ولا تسلم الوثيقة أبدا.',
  },
  'verify.unknown': {
    fr: 'Aucune convention ne porte le numéro {number}',
    ar: 'لا توجد أي اتفاقية تحمل الرقم {number}',
  },
  'verify.unknown-help': {
    fr: 'Vérifiez le numéro imprimé sur le document, comme \u2066UPE-2026-017\u2069.',
    ar: 'المرجو التحقق من الرقم المطبوع على الوثيقة، مثل \u2066UPE-2026-017\u2069.',
  },
  'verify.state': { fr: 'État', ar: 'الحالة' },
  'verify.compare': { fr: 'Comparer un fichier', ar: 'مقارنة ملف' },
  'verify.file': { fr: 'Le PDF que vous avez', ar: 'ملف PDF الموجود لديكم' },
  'verify.file-hint': {
    fr: 'Il est comparé, puis oublié : rien n’en est gardé.',
    ar: 'تتم مقارنته دون الاحتفاظ بأي شيء منه.',
  },
  'verify.submit': { fr: 'Comparer', ar: 'مقارنة' },
  'verify.not-pdf': {
    fr: 'Choisissez un fichier PDF de 10 Mo au plus.',
    ar: 'المرجو اختيار ملف PDF لا يتجاوز 10 ميغابايت.',
  },
  'verify.result': { fr: 'Résultat de la comparaison', ar: 'نتيجة المقارنة' },
  'verify.whole': {
    fr: 'Ce fichier est exactement celui du registre, octet pour octet.',
    ar: 'هذا الملف مطابق تماما لما في السجل.',
  },
  'verify.not-whole': {
    fr: 'Ce fichier n’est pas celui du registre.',
    ar: 'هذا الملف غير مطابق لما في السجل.',
  },
  'verify.signed-by': {
    fr: '{party} : signature valable, {signedAt}',
    ar: '{party}: توقيع صحيح، {signedAt}',
  },
  'verify.any-party': { fr: 'une partie', ar: 'أحد الأطراف' },
  'verify.fault.FILE_UNREADABLE': {
    fr: 'Le fichier ne se lit pas comme un PDF.',
    ar: 'تتعذر قراءة الملف بصيغة PDF.',
  },
  'verify.fault.NO_REVISION_RECORDED': {
    fr: 'Le registre n’a encore aucune version de ce document.',
    ar: 'لا يتضمن السجل أي نسخة من هذه الوثيقة بعد.',
  },
  'verify.fault.REVISION_ALTERED': {
    fr: 'Un octet au moins a changé dans la partie signée par : {party}.',
    ar: 'تغير جزء واحد على الأقل مما وقّعه: {party}.',
  },
  'verify.fault.REVISION_ALTERED.document': {
    fr: 'Un octet au moins a changé dans le texte de la convention.',
    ar: 'تغير جزء واحد على الأقل من نص الاتفاقية.',
  },
  'verify.fault.REVISION_CUT_OFF': {
    fr: 'Une signature manque, celle de : {party}. Le fichier est plus court que celui du registre.',
    ar: 'ينقص توقيع: {party}. الملف أقصر مما في السجل.',
  },
  'verify.fault.REVISION_CUT_OFF.document': {
    fr: 'Le fichier est plus court que le texte de la convention.',
    ar: 'الملف أقصر من نص الاتفاقية.',
  },
  'verify.fault.BYTES_AFTER_LAST_REVISION': {
    fr: 'Quelque chose a été ajouté après la dernière signature ({lengthBytes, plural, one {# octet} other {# octets}}).',
    ar: 'أُضيف شيء بعد آخر توقيع ({lengthBytes} بايت).',
  },
  'verify.fault.SIGNER_MISSING': { fr: 'Signature absente : {party}.', ar: 'توقيع غير موجود: {party}.' },
  'verify.fault.SIGNER_UNEXPECTED': {
    fr: 'Signature inattendue : {party}.',
    ar: 'توقيع غير متوقع: {party}.',
  },
  'verify.fault.RANGE_NOT_WHOLE': {
    fr: 'La signature ne couvre pas tout le document : {party}.',
    ar: 'التوقيع لا يشمل الوثيقة كلها: {party}.',
  },
  'verify.fault.DIGEST_INVALID': {
    fr: 'Le contenu signé a changé : {party}.',
    ar: 'تغير المحتوى الموقَّع: {party}.',
  },
  'verify.fault.SIGNATURE_INVALID': {
    fr: 'La signature ne correspond pas au certificat : {party}.',
    ar: 'التوقيع لا يطابق الشهادة: {party}.',
  },
  'verify.fault.CHAIN_INVALID': {
    fr: 'Le certificat ne vient pas de notre autorité : {party}.',
    ar: 'الشهادة غير صادرة عن سلطتنا: {party}.',
  },
  'verify.fault.TIMESTAMP_INVALID': {
    fr: 'L’horodatage n’est pas valable : {party}.',
    ar: 'الختم الزمني غير صحيح: {party}.',
  },
} as const;
