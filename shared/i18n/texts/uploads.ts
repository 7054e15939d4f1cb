/** Why a file that somebody sent is not kept. */
export const uploadTexts = {
  UPLOAD_EMPTY: { fr: 'Choisissez un fichier.', ar: 'المرجو اختيار ملف.' },
  UPLOAD_TOO_LARGE: {
    fr: 'Ce fichier est trop lourd. Numérisez en noir et blanc, ou en plusieurs fichiers.',
    ar: 'هذا الملف ثقيل جدا. المرجو المسح الضوئي بالأبيض والأسود أو في عدة ملفات.',
  },
  UPLOAD_TYPE_WRONG: {
    fr: 'Ce fichier n’est ni un PDF, ni une image JPEG ou PNG. Numérisez ou photographiez le papier.',
    ar: 'هذا الملف ليس من نوع PDF ولا صورة JPEG أو PNG. المرجو مسح الورقة ضوئيا أو تصويرها.',
  },
  UPLOAD_LOCKED: {
    fr: 'Ce PDF est protégé par un mot de passe. Enregistrez-le sans mot de passe, ou imprimez-le et numérisez-le.',
    ar: 'هذا الملف محمي بكلمة سر. المرجو حفظه بدون كلمة سر، أو طباعته ومسحه ضوئيا.',
  },
  UPLOAD_ACTIVE: {
    fr: 'Ce PDF contient un programme ou un formulaire actif, ce qui n’est pas accepté ici. Imprimez-le et numérisez-le.',
    ar: 'يحتوي هذا الملف على برنامج أو استمارة نشطة، وهو أمر غير مقبول هنا. المرجو طباعته ومسحه ضوئيا.',
  },
  UPLOAD_UNREADABLE: {
    fr: 'Ce fichier ne se lit pas : il est abîmé ou incomplet. Numérisez le papier de nouveau.',
    ar: 'تعذرت قراءة هذا الملف: فهو تالف أو غير مكتمل. المرجو إعادة مسح الورقة ضوئيا.',
  },
  UPLOAD_INFECTED: {
    fr: 'L’antivirus refuse ce fichier. Rien n’a été gardé. Refaites-le sur un autre appareil et envoyez-le de nouveau.',
    ar: 'رفض مضاد الفيروسات هذا الملف. لم يُحتفظ بأي شيء. المرجو إنجازه من جديد على جهاز آخر وإعادة إرساله.',
  },
  UPLOAD_NOT_CHECKED: {
    fr: 'L’antivirus ne répond pas pour le moment, et rien n’est gardé sans lui. Réessayez dans quelques minutes.',
    ar: 'لا يستجيب مضاد الفيروسات حاليا، ولا يُحتفظ بأي شيء بدونه. المرجو إعادة المحاولة بعد بضع دقائق.',
  },
} as const;
