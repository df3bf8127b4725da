import { textThat, WEB_SCHEMES } from '../../schema/values.js';

const notAnAddress = {
  en: 'is not a complete webhook address such as https://example.com/hook/…',
  'zh-CN': '不是完整的 webhook 网址（例如 https://example.com/hook/…）',
};

/** The address of a robot. The message does not show the value, since whoever knows it can post. */
export const webhookUrl = textThat((value) => {
  if (!URL.canParse(value)) return notAnAddress;
  const { protocol, username, password } = new URL(value);
  return WEB_SCHEMES.includes(protocol) && username === '' && password === '' ? undefined : notAnAddress;
});
