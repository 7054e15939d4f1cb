/** Why an act on the programme, its calls or the staff register was refused, and what to do instead. */
export const programmeRefusals = {
  PROGRAMME_ABSENT: {
    fr: 'Aucun programme n’est enregistré. Enregistrez d’abord son fichier.',
    ar: 'لم يُسجل أي برنامج. المرجو تسجيل ملفه أولا.',
  },
  PROGRAMME_ALREADY_REGISTERED: {
    fr: 'Le programme {programmeId} est déjà enregistré. Pour le modifier, enregistrez une nouvelle version.',
    ar: 'سبق تسجيل البرنامج {programmeId}. لتعديله المرجو تسجيل نسخة جديدة.',
  },
  PROGRAMME_ID_CHANGED: {
    fr: 'Le fichier est celui d’un autre programme : l’identifiant attendu est {programmeId}.',
    ar: 'الملف يخص برنامجا آخر: المعرّف المنتظر هو {programmeId}.',
  },
  PROGRAMME_TERMS_WRONG: {
    fr: 'Le fichier du programme se contredit. Corrigez les points indiqués, puis enregistrez-le à nouveau.',
    ar: 'يتضمن ملف البرنامج تناقضات. المرجو تصحيح النقط المذكورة ثم إعادة تسجيله.',
  },
  PROGRAMME_VERSION_NOT_NEXT: {
    fr: 'La version attendue est la {expectedVersion}. Corrigez-la dans le fichier.',
    ar: 'النسخة المنتظرة هي {expectedVersion}. المرجو تصحيحها في الملف.',
  },
  PROGRAMME_REVISION_UNEXPLAINED: {
    fr: 'Indiquez pourquoi le programme change.',
    ar: 'المرجو ذكر سبب تعديل البرنامج.',
  },
  PROGRAMME_TRANCHES_FIXED: {
    fr: '{count, plural, one {Une convention suit} other {# conventions suivent}} le plan de tranches actuel : il ne change plus. Gardez-le dans le fichier.',
    ar: '{count, plural, one {اتفاقية واحدة تتبع} two {اتفاقيتان تتبعان} few {# اتفاقيات تتبع} many {# اتفاقية تتبع} other {# اتفاقية تتبع}} خطة الأشطر الحالية: لم تعد قابلة للتغيير. المرجو الاحتفاظ بها في الملف.',
  },
  PROGRAMME_CONVENTIONS_UNDER_WAY: {
    fr: '{count, plural, one {Une convention est en cours} other {# conventions sont en cours}} de signature : leur texte, leurs signataires et l’ordre des signatures ne changent plus. Attendez qu’elles soient signées, ou gardez ces points dans le fichier.',
    ar: '{count, plural, one {اتفاقية واحدة} two {اتفاقيتان} few {# اتفاقيات} many {# اتفاقية} other {# اتفاقية}} في طور التوقيع: لا يمكن تغيير نصها ولا موقعيها ولا ترتيب التوقيعات. المرجو انتظار توقيعها، أو الاحتفاظ بهذه النقط في الملف.',
  },
  CALL_ENVELOPES_FIXED: {
    fr: 'L’appel est ouvert : ses enveloppes ne changent plus par le fichier.',
    ar: 'طلب المشاريع مفتوح: لا يمكن تغيير أغلفته المالية عن طريق الملف.',
  },
  CALL_UNKNOWN: {
    fr: 'Cet appel à projets n’existe pas. Choisissez-le dans la liste.',
    ar: 'طلب المشاريع هذا غير موجود. المرجو اختياره من اللائحة.',
  },
  CALL_NOT_DUE: {
    fr: 'L’appel s’ouvre le {opensOn}. Attendez ce jour.',
    ar: 'يُفتح طلب المشاريع بتاريخ {opensOn}. المرجو انتظار هذا التاريخ.',
  },
  CALL_ALREADY_OPENED: { fr: 'Cet appel est déjà ouvert.', ar: 'سبق فتح طلب المشاريع هذا.' },
  CALL_NOT_OPEN: {
    fr: 'Cet appel n’est pas ouvert : il n’y a rien à clore.',
    ar: 'طلب المشاريع هذا ليس مفتوحا: لا شيء لإغلاقه.',
  },
  CALL_STILL_RUNNING: {
    fr: 'L’appel reçoit des dossiers jusqu’au {closesOn}. Attendez le lendemain.',
    ar: 'يستقبل طلب المشاريع الملفات إلى غاية {closesOn}. المرجو انتظار اليوم الموالي.',
  },
  STAFF_NOT_FOUND: {
    fr: 'Cette personne ne figure pas au registre du personnel. Inscrivez-la d’abord.',
    ar: 'هذا الشخص غير مقيد في سجل الموظفين. المرجو تسجيله أولا.',
  },
  STAFF_REGISTERED_ALREADY: {
    fr: 'Cette personne figure déjà au registre.',
    ar: 'هذا الشخص مقيد في السجل من قبل.',
  },
  STAFF_DOOR_NOT_ALLOWED: {
    fr: 'Le registre ne se modifie pas par cette voie. Utilisez la page du personnel.',
    ar: 'لا يُعدَّل السجل بهذه الطريقة. المرجو استعمال صفحة الموظفين.',
  },
  STAFF_ROLE_NOT_ALLOWED: {
    fr: 'Votre rôle ne permet pas cet acte : il revient à un administrateur.',
    ar: 'صفتكم لا تسمح بهذا الإجراء: فهو من اختصاص المسير.',
  },
  STAFF_ROLE_PROPOSED_ALREADY: {
    fr: 'Ce rôle est déjà proposé : un second administrateur doit le confirmer.',
    ar: 'سبق اقتراح هذه الصفة: يجب أن يؤكدها مسير ثان.',
  },
  STAFF_ROLE_GRANTED_ALREADY: {
    fr: 'Cette personne a déjà ce rôle.',
    ar: 'لهذا الشخص هذه الصفة من قبل.',
  },
  STAFF_ROLE_NOT_PROPOSED: {
    fr: 'Ce rôle n’est pas proposé pour cette personne. Proposez-le d’abord.',
    ar: 'لم تُقترح هذه الصفة لهذا الشخص. المرجو اقتراحها أولا.',
  },
  STAFF_ROLE_NOT_HELD: {
    fr: 'Cette personne n’a pas ce rôle : il n’y a rien à retirer.',
    ar: 'ليست لهذا الشخص هذه الصفة: لا شيء لسحبه.',
  },
  STAFF_ROLES_INCOMPATIBLE: {
    fr: 'Une même personne ne peut pas tenir ces deux rôles : qui ordonne ne paie pas, qui contrôle n’agit pas.',
    ar: 'لا يمكن للشخص نفسه الجمع بين هاتين الصفتين: من يأمر لا يؤدي، ومن يراقب لا ينفذ.',
  },
  STAFF_SAME_PERSON: {
    fr: 'Cet acte demande une autre personne que vous.',
    ar: 'يتطلب هذا الإجراء شخصا آخر غيركم.',
  },
} as const;
