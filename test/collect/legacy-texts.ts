/** Sentences of our own in the charsets of older pages; Node can read these charsets but not write them. */
export interface LegacyText {
  /** WHATWG name, lower case. */
  readonly charset: string;
  readonly text: string;
  readonly bytes: Buffer;
}

export const LEGACY_TEXTS: readonly LegacyText[] = [
  {
    charset: 'gbk',
    text: '卖家须知：自2026年3月1日起，平台将调整各类目的佣金费率。跨境卖家须在截止日期前完成身份验证，否则店铺将被暂停。',
    bytes: fromBase64(
      'wvS80tDr1qqjutfUMjAyNsTqM9TCMcjVxvCjrMa9zKi9q7X31fu498DgxL+1xNO2vfC30cLKoaO/576zwvS80tDr1Nq92Na5' +
        'yNXG2sewzeqzycntt93R6dako6y38dTyterGzL2rsbvU3c2joaM=',
    ),
  },
  {
    charset: 'gb18030',
    text: '商标㐀字号的备案规则：自2026年3月1日起，含有生僻字𠮷的店铺名称须重新提交审核，逾期未提交的店铺将被暂停。',
    bytes: fromBase64(
      'ycyx6oE57jnX1rrFtcSxuLC4uebU8qO619QyMDI2xOoz1MIxyNXG8KOsuqzT0Mn6xqfX1pU0sjW1xLXqxszD+7PG0OvW2NDC' +
        'zOG9u8nzusujrNPixtrOtMzhvbu1xLXqxsy9q7G71N3No6Gj',
    ),
  },
  {
    charset: 'big5',
    text: '賣家須知：自2026年3月1日起，平台將調整各類目的佣金費率。跨境賣家須於期限前完成身分驗證，否則商店將被停權。',
    bytes: fromBase64(
      'veauYba3qr6hR6bbMjAyNqZ+M6TrMaTpsF+hQaWtpXixTr3VvuOmVcP+pdiquqb+qve2T7J2oUO487nSveauYba3qfO0wa2t' +
        'q2WnuaaoqK2kwMXnw9KhQadfq2iw06mxsU6zUbCxxXahQw==',
    ),
  },
  {
    charset: 'shift_jis',
    text: '出品者の皆様へ：2026年3月1日より販売手数料を改定いたします。期限までに本人確認を完了してください。',
    bytes: fromBase64(
      'j2+VaY7SgsyKRpdsgtaBRjIwMjaUTjOMjjGT+oLmguiUzJSEjuiQlJe/gvCJ/JLogqKCvYK1gtyCt4FCivqMwILcgsWCyZZ7' +
        'kGyKbZRGgvCKrpe5grWCxIKtgr6Cs4KigUI=',
    ),
  },
  {
    charset: 'euc-jp',
    text: '出品者の皆様へ：2026年3月1日より販売手数料を改定いたします。期限までに本人確認を完了してください。',
    bytes: fromBase64(
      'vdDJyrzUpM6zp83NpNihpzIwMjbHrzO37jHG/KTopOrIzsfkvOq/9M7BpPKy/sTqpKSkv6S3pN6kuaGjtPy4wqTepMeky8vc' +
        'v82zzsenpPK0sM67pLekxqSvpMCktaSkoaM=',
    ),
  },
  {
    charset: 'iso-2022-jp',
    text: '出品者の皆様へ：2026年3月1日より販売手数料を改定いたします。期限までに本人確認を完了してください。',
    bytes: fromBase64(
      'GyRCPVBJSjxUJE4zJ01NJFghJxsoQjIwMjYbJEJHLxsoQjMbJEI3bhsoQjEbJEJGfCRoJGpITkdkPGo/dE5BJHIyfkRqJCQk' +
        'PyQ3JF4kOSEjNHw4QiReJEckS0tcP00zTkcnJHI0ME47JDckRiQvJEAkNSQkISMbKEI=',
    ),
  },
  {
    charset: 'euc-kr',
    text: '판매자 공지: 2026년 3월 1일부터 판매 수수료가 변경됩니다. 모든 판매자는 기한까지 본인 인증을 완료해야 하며 똠방각하 상품은 제외됩니다.',
    bytes: fromBase64(
      'xse4xcDaILD4wfY6IDIwMjaz4iAzv/kgMcDPus7FzSDGx7jFILz2vPa34bChILqvsOa1y7TPtNkuILjwtecgxse4xcDatMIg' +
        'seLH0bHuwfYgurvAziDAzsH1wLsgv8+34cfYvt8gx8+45yCMY7nmsKLHzyC788ewwLogwaa/3LXLtM+02S4=',
    ),
  },
  {
    charset: 'windows-1252',
    text: 'Ab dem 1. März 2026 gelten für alle Verkäufer höhere Gebühren von 0,35 € je Bestellung – bitte prüfen Sie die „Änderungen“ rechtzeitig, sonst müssen wir Ihr Konto schließen.',
    bytes: fromBase64(
      'QWIgZGVtIDEuIE3kcnogMjAyNiBnZWx0ZW4gZvxyIGFsbGUgVmVya+R1ZmVyIGj2aGVyZSBHZWL8aHJlbiB2b24gMCwzNSCA' +
        'IGplIEJlc3RlbGx1bmcgliBiaXR0ZSBwcvxmZW4gU2llIGRpZSCExG5kZXJ1bmdlbpMgcmVjaHR6ZWl0aWcsIHNvbnN0IG38' +
        'c3NlbiB3aXIgSWhyIEtvbnRvIHNjaGxpZd9lbi4=',
    ),
  },
  {
    charset: 'windows-1251',
    text: 'С 1 марта 2026 года изменяются комиссии для всех продавцов. Заранее проверьте данные учётной записи и подтвердите личность.',
    bytes: fromBase64(
      '0SAxIOzg8PLgIDIwMjYg4+7k4CDo5+zl7f/+8vH/IOru7Ojx8ejoIOTr/yDi8eX1IO/w7uTg4vbu4i4gx+Dw4O3l5SDv8O7i' +
        '5fD88uUg5ODt7fvlIPP3uPLt7ukg5+Dv6PHoIOgg7+7k8uLl8OTo8uUg6+j37e7x8vwu',
    ),
  },
];

function fromBase64(text: string): Buffer {
  return Buffer.from(text, 'base64');
}
