import type { LocalizedText } from '../domain/vocabulary.js';

/** What was done to the state folder before it was used. */
export const notices = {
  usedCopy: (folder: string, at: string, age: LocalizedText, aside: string): LocalizedText => ({
    en: `${folder} is a copy that was taken while RuleWatch worked on it. Its database may be torn and was set aside as ${aside}; the sealed copy of ${at} (${age.en}) took its place. What came after it is found again at the next check; steps of cases made after it have to be made again, and messages sent after it may be sent again.`,
    'zh-CN': `${folder} 是在 RuleWatch 运行期间复制的，其数据库可能不完整，已另存为 ${aside}；现改用 ${at} 的封存副本（${age['zh-CN']}）。此后的变更会在下次检查时重新发现；此后的事项操作需重新进行，此后发送的消息可能再次发送。`,
  }),
  usedRest: (folder: string, at: string, age: LocalizedText, aside: string): LocalizedText => ({
    en: `${folder} is a copy that was taken while RuleWatch worked on it. Its database is used as it was when it was last closed, at ${at} (${age.en}); what its log holds is of another moment and was set aside as ${aside}. What came after is found again at the next check; steps of cases made after it have to be made again, and messages sent after it may be sent again.`,
    'zh-CN': `${folder} 是在 RuleWatch 运行期间复制的。现使用其数据库在 ${at}（${age['zh-CN']}）正常关闭时的内容；日志属于另一时刻，已另存为 ${aside}。此后的变更会在下次检查时重新发现；此后的事项操作需重新进行，此后发送的消息可能再次发送。`,
  }),
  showsCopy: (folder: string, at: string, age: LocalizedText): LocalizedText => ({
    en: `${folder} is a copy that was taken while RuleWatch worked on it. Shown is its sealed copy of ${at} (${age.en}); the next command that writes, such as \`rulewatch doctor\`, puts it in place.`,
    'zh-CN': `${folder} 是在 RuleWatch 运行期间复制的。此处显示其 ${at} 的封存副本（${age['zh-CN']}）；下一个会写入的命令（如 \`rulewatch doctor\`）会正式启用它。`,
  }),
  uncheckedCopy: (folder: string): LocalizedText => ({
    en: `${folder} is a copy that was taken while RuleWatch worked on it, before it made its first sealed copy. Its database passed every check, but may lack what was written last.`,
    'zh-CN': `${folder} 是在 RuleWatch 运行期间、首个封存副本生成之前复制的。其数据库通过了全部检查，但可能缺少最后写入的内容。`,
  }),
  usedForMissing: (folder: string, at: string): LocalizedText => ({
    en: `The database of ${folder} was missing; its sealed copy of ${at} took its place. What came after it is found again at the next check.`,
    'zh-CN': `${folder} 缺少数据库，已改用 ${at} 的封存副本。此后的变更会在下次检查时重新发现。`,
  }),
  showsForMissing: (folder: string, at: string): LocalizedText => ({
    en: `The database of ${folder} is missing. Shown is its sealed copy of ${at}; the next command that writes, such as \`rulewatch doctor\`, puts it in place.`,
    'zh-CN': `${folder} 缺少数据库。此处显示 ${at} 的封存副本；下一个会写入的命令（如 \`rulewatch doctor\`）会正式启用它。`,
  }),
  usedForDamaged: (folder: string, at: string, aside: string): LocalizedText => ({
    en: `The database of ${folder} did not pass its checks and was set aside as ${aside}; the sealed copy of ${at} took its place. What came after it is found again at the next check.`,
    'zh-CN': `${folder} 的数据库未通过检查，已另存为 ${aside}；现改用 ${at} 的封存副本。此后的变更会在下次检查时重新发现。`,
  }),
};
