/** What each mail says: `what` has happened, what comes `next` and by when, and the words of its one `link`. */
export const mailBodies = {
  'mail.application-started.what': {
    fr: 'Votre dossier {application} est ouvert ; rien n’est encore déposé.',
    ar: 'تم فتح ملفكم رقم {application}، ولم يتم إيداعه بعد.',
  },
  'mail.application-started.next': {
    fr: 'Remplissez-le à votre rythme par le lien ci-dessous, puis déposez-le avant la clôture de l’appel à projets.',
    ar: 'يمكنكم تعبئته على مراحل عبر الرابط أدناه، ثم إيداعه قبل نهاية أجل طلب المشاريع.',
  },
  'mail.application-started.link': { fr: 'Remplir le dossier', ar: 'تعبئة الملف' },
  'mail.application-received.what': {
    fr: 'Nous avons bien reçu votre dossier {application}. Il va être vérifié.',
    ar: 'توصلنا بملفكم رقم {application}، وسيتم التحقق منه.',
  },
  'mail.application-received.next': {
    fr: 'Vous n’avez rien à faire pour le moment. Le lien ci-dessous montre à tout instant où en est votre dossier.',
    ar: 'ليس عليكم القيام بأي إجراء حاليا. يبين لكم الرابط أدناه وضعية ملفكم في كل حين.',
  },
  'mail.application-received.link': { fr: 'Suivre le dossier', ar: 'تتبع الملف' },
  'mail.application-returned.what': {
    fr: 'Votre dossier {application} est à compléter. La page du lien ci-dessous dit point par point ce qui manque.',
    ar: 'ملفكم رقم {application} يحتاج إلى استكمال. تبين صفحة الرابط أدناه، نقطة بنقطة، ما ينقصه.',
  },
  'mail.application-returned.next': {
    fr: 'Complétez-le avant le {dueOn}. Passé ce jour, il sera déclaré irrecevable.',
    ar: 'المرجو استكماله قبل {dueOn}. بعد هذا التاريخ يُعتبر الملف غير مقبول شكلا.',
  },
  'mail.application-returned.link': { fr: 'Compléter le dossier', ar: 'استكمال الملف' },
  'mail.completion-reminder.what': {
    fr: 'Votre dossier {application} est toujours à compléter.',
    ar: 'ما زال ملفكم رقم {application} يحتاج إلى استكمال.',
  },
  'mail.completion-reminder.next': {
    fr: 'Complétez-le avant le {dueOn}. Passé ce jour, il sera déclaré irrecevable. Le lien ci-dessous remplace le précédent.',
    ar: 'المرجو استكماله قبل {dueOn}. بعد هذا التاريخ يُعتبر الملف غير مقبول شكلا. يعوض الرابط أدناه الرابط السابق.',
  },
  'mail.completion-reminder.link': { fr: 'Compléter le dossier', ar: 'استكمال الملف' },
  'mail.application-selected.what': {
    fr: 'Le comité a retenu votre projet (dossier {application}).',
    ar: 'قررت اللجنة انتقاء مشروعكم (الملف رقم {application}).',
  },
  'mail.application-selected.next': {
    fr: 'La convention est en préparation. Dès que votre tour de signer viendra, un courriel vous donnera le lien et la date limite.',
    ar: 'الاتفاقية قيد الإعداد. عندما يحين دوركم في التوقيع ستتوصلون برسالة تتضمن الرابط وآخر أجل.',
  },
  'mail.application-selected.link': { fr: 'Suivre le dossier', ar: 'تتبع الملف' },
  'mail.application-reserve.what': {
    fr: 'Le comité a placé votre projet (dossier {application}) en liste d’attente, au rang {rank}.',
    ar: 'قررت اللجنة إدراج مشروعكم (الملف رقم {application}) في لائحة الانتظار، في الرتبة {rank}.',
  },
  'mail.application-reserve.next': {
    fr: 'Vous n’avez rien à faire. Si l’enveloppe le permet, une convention vous sera proposée dans l’ordre des rangs ; gardez vos pièces à jour.',
    ar: 'ليس عليكم القيام بأي إجراء. إذا سمح الغلاف المالي بذلك ستُقترح عليكم اتفاقية حسب ترتيب اللائحة؛ المرجو الحرص على تحيين وثائقكم.',
  },
  'mail.application-reserve.link': { fr: 'Suivre le dossier', ar: 'تتبع الملف' },
  'mail.application-declined.what': {
    fr: 'Une décision a été prise sur votre dossier {application} : il n’est pas retenu.',
    ar: 'اتُّخذ قرار بشأن ملفكم رقم {application}: لم يتم قبوله.',
  },
  'mail.application-declined.next': {
    fr: 'Les motifs sont sur la page du lien ci-dessous. Pour en parler, appelez le numéro indiqué plus bas.',
    ar: 'تجدون تعليل القرار في صفحة الرابط أدناه. للاستفسار، المرجو الاتصال بالرقم المبين أسفله.',
  },
  'mail.application-declined.link': {
    fr: 'Lire la décision et ses motifs',
    ar: 'الاطلاع على القرار وتعليله',
  },
  'mail.ready-to-sign.what': {
    fr: 'La convention {convention} est prête et c’est à vous de la signer.',
    ar: 'الاتفاقية رقم {convention} جاهزة، وقد حان دوركم لتوقيعها.',
  },
  'mail.ready-to-sign.next': {
    fr: 'Lisez-la, puis signez-la avant le {expiresOn}. Un code vous sera envoyé par courriel au moment de signer.',
    ar: 'المرجو قراءتها ثم توقيعها قبل {expiresOn}. ستتوصلون عند التوقيع برمز عبر البريد الإلكتروني.',
  },
  'mail.ready-to-sign.link': { fr: 'Lire et signer la convention', ar: 'قراءة الاتفاقية وتوقيعها' },
  'mail.ceremony-ready.what': {
    fr: 'La séance de signature est ouverte. La liste compte {count, plural, one {# convention} other {# conventions}}.',
    ar: 'افتُتحت جلسة التوقيع. تضم اللائحة {count, plural, one {اتفاقية واحدة} two {اتفاقيتين} few {# اتفاقيات} many {# اتفاقية} other {# اتفاقية}}.',
  },
  'mail.ceremony-ready.next': {
    fr: 'Lisez la liste et autorisez-la une seule fois, avec un code : chaque convention reçoit sa propre signature.',
    ar: 'المرجو قراءة اللائحة والإذن بها مرة واحدة بواسطة رمز: تحصل كل اتفاقية على توقيعها الخاص.',
  },
  'mail.ceremony-ready.link': { fr: 'Se connecter et lire la liste :', ar: 'الدخول وقراءة اللائحة:' },
  'mail.ceremony-left.what': {
    fr: 'La séance de signature est close. {count, plural, one {# convention attend} other {# conventions attendent}} encore votre signature.',
    ar: 'اختُتمت جلسة التوقيع. {count, plural, one {ما زالت اتفاقية واحدة} two {ما زالت اتفاقيتان} few {ما زالت # اتفاقيات} many {ما زالت # اتفاقية} other {ما زالت # اتفاقية}} في انتظار توقيعكم.',
  },
  'mail.ceremony-left.next': {
    fr: 'Signez-les une à une dans votre liste, avant le dernier jour de chacune.',
    ar: 'المرجو توقيعها واحدة تلو الأخرى في لائحتكم، قبل انقضاء أجل كل منها.',
  },
  'mail.ceremony-left.link': { fr: 'Se connecter et signer :', ar: 'الدخول والتوقيع:' },
  'mail.signing-code.what': {
    fr: 'Votre code de signature est {code}. Il est valable 10 minutes, pour une seule signature.',
    ar: 'رمز التوقيع الخاص بكم هو {code}، وهو صالح لمدة 10 دقائق ولتوقيع واحد فقط.',
  },
  'mail.signing-code.next': {
    fr: 'Saisissez-le sur la page de signature. Personne ne vous le demandera par téléphone ; si vous n’avez rien demandé, appelez-nous.',
    ar: 'المرجو إدخاله في صفحة التوقيع. لن يطلبه منكم أحد عبر الهاتف؛ وإذا لم تطلبوا هذا الرمز فالمرجو الاتصال بنا.',
  },
  'mail.signing-reminder.what': {
    fr: 'La convention {convention} attend toujours votre signature.',
    ar: 'ما زالت الاتفاقية رقم {convention} في انتظار توقيعكم.',
  },
  'mail.signing-reminder.next': {
    fr: 'Le dernier jour pour signer est le {expiresOn}. Le lien ci-dessous remplace le précédent.',
    ar: 'آخر أجل للتوقيع هو {expiresOn}. يعوض الرابط أدناه الرابط السابق.',
  },
  'mail.signing-reminder.link': { fr: 'Lire et signer la convention', ar: 'قراءة الاتفاقية وتوقيعها' },
  'mail.signing-late.what': {
    fr: 'La convention {convention} n’est pas encore signée par tous, malgré les rappels.',
    ar: 'لم يكتمل بعد توقيع الاتفاقية رقم {convention} رغم رسائل التذكير.',
  },
  'mail.signing-late.next': {
    fr: 'Le dernier jour pour signer est le {expiresOn}. Appelez le signataire qui manque, ou proposez-lui de signer sur papier.',
    ar: 'آخر أجل للتوقيع هو {expiresOn}. المرجو الاتصال بالموقِّع المتأخر أو اقتراح التوقيع على الورق.',
  },
  'mail.signing-late.link': { fr: 'Se connecter', ar: 'تسجيل الدخول' },
  'mail.convention-in-force.what': {
    fr: 'Toutes les parties ont signé : la convention {convention} est en vigueur.',
    ar: 'وقّعت جميع الأطراف: الاتفاقية رقم {convention} سارية المفعول.',
  },
  'mail.convention-in-force.next': {
    fr: 'Votre exemplaire signé est sur la page du lien ci-dessous. Un courriel vous dira quand demander la première tranche.',
    ar: 'تجدون نسختكم الموقعة في صفحة الرابط أدناه. ستتوصلون برسالة عندما يصبح طلب الشطر الأول ممكنا.',
  },
  'mail.convention-in-force.link': { fr: 'Lire la convention signée', ar: 'الاطلاع على الاتفاقية الموقعة' },
  'mail.signing-refused.what': {
    fr: 'Une partie a refusé de signer la convention {convention}. Elle n’entre pas en vigueur.',
    ar: 'رفض أحد الأطراف توقيع الاتفاقية رقم {convention}، وبالتالي لن تدخل حيز التنفيذ.',
  },
  'mail.signing-refused.next': {
    fr: 'Le motif est sur la page du lien ci-dessous. Le service chargé du programme vous dira quelle suite est possible.',
    ar: 'تجدون السبب في صفحة الرابط أدناه. ستخبركم المصلحة المكلفة بالبرنامج بما يمكن القيام به لاحقا.',
  },
  'mail.signing-refused.link': { fr: 'Lire le motif', ar: 'الاطلاع على السبب' },
  'mail.signing-expired.what': {
    fr: 'Le délai pour signer la convention {convention} est dépassé. Elle n’entre pas en vigueur.',
    ar: 'انقضى أجل توقيع الاتفاقية رقم {convention}، وبالتالي لن تدخل حيز التنفيذ.',
  },
  'mail.signing-expired.next': {
    fr: 'Si la convention vous importe encore, appelez le service chargé du programme au numéro indiqué plus bas.',
    ar: 'إذا كانت الاتفاقية ما زالت تهمكم، فالمرجو الاتصال بالمصلحة المكلفة بالبرنامج على الرقم المبين أسفله.',
  },
  'mail.signing-expired.link': { fr: 'Suivre le dossier', ar: 'تتبع الملف' },
} as const;
