import type { LocalizedText } from '../domain/vocabulary.js';

function text(en: string, zh: string): LocalizedText {
  return { en, 'zh-CN': zh };
}

/** What the store says: what is wrong with the state folder or was done to it, and the next step. */
export const storeMessages = {
  unusable: (path: string, reason: string) =>
    text(
      `The database ${path} cannot be opened (${reason}). Restore the folder with \`rulewatch restore\`, or choose another with --data.`,
      `数据库 ${path} 无法打开（${reason}）。请用 \`rulewatch restore\` 恢复目录，或用 --data 指定其他目录。`,
    ),
  'disk-full': (place: string, reason: string) =>
    text(
      `The disk that holds ${place} is full (${reason}). Nothing is damaged and no backup is needed: free some space, and the work goes on where it stopped.`,
      `${place} 所在磁盘已满（${reason}）。数据没有损坏，无需恢复备份：释放空间后会从中断处继续。`,
    ),
  'read-only': (place: string, reason: string) =>
    text(
      `${place} cannot be written (${reason}). Nothing is damaged and no backup is needed: correct its owner and permissions, mount it writable, or choose another folder with --data.`,
      `${place} 无法写入（${reason}）。数据没有损坏，无需恢复备份：请修正所有者和权限、以可写方式挂载，或用 --data 指定其他目录。`,
    ),
  missing: (place: string, reason: string) =>
    text(
      `${place} or a file in it is not there any more (${reason}). Put it back, bring it back with \`rulewatch restore DIR\`, or choose another folder with --data.`,
      `${place} 或其中的文件已不存在（${reason}）。请放回原处、用 \`rulewatch restore 目录\` 恢复，或用 --data 指定其他目录。`,
    ),
  damaged: (place: string, reason: string) =>
    text(
      `The database in ${place} is damaged (${reason}). Stop RuleWatch, and put a backup in its place with \`rulewatch restore DIR --force\`, or move rulewatch.db out of the folder: the sealed copy in it takes its place at the next start.`,
      `${place} 中的数据库已损坏（${reason}）。请停止 RuleWatch，用 \`rulewatch restore 目录 --force\` 恢复备份，或将 rulewatch.db 移出目录：下次启动时会改用目录中的封存副本。`,
    ),
  busy: (place: string, reason: string) =>
    text(
      `Somebody else holds the database in ${place} (${reason}). Try again in a moment, or stop the other process.`,
      `${place} 中的数据库正被其他进程占用（${reason}）。请稍后重试，或停止该进程。`,
    ),
  newerSchema: (folder: string) =>
    text(
      `The database in ${folder} was written by a newer RuleWatch. Update this one, or choose another folder with --data.`,
      `${folder} 中的数据库由更新版本的 RuleWatch 写入。请升级，或用 --data 指定其他目录。`,
    ),
  missingDatabase: (folder: string) =>
    text(
      `${folder} holds stored pages but no database, and no sealed copy of one. Bring the database back with \`rulewatch restore DIR\`, or move \`bodies\` out of the folder to begin anew.`,
      `${folder} 中有已保存的页面，却没有数据库，也没有封存副本。请用 \`rulewatch restore 目录\` 恢复数据库；若要重新开始，请先将 \`bodies\` 移出该目录。`,
    ),
  damagedCopy: (folder: string) =>
    text(
      `${folder} is a copy that was taken while RuleWatch worked on it; its database is torn, and no sealed copy in it is sound. Take the copy anew with \`rulewatch backup DIR\`, or restore another with \`rulewatch restore DIR --force\`.`,
      `${folder} 是在 RuleWatch 运行期间复制的，其数据库不完整，且没有可用的封存副本。请用 \`rulewatch backup 目录\` 重新备份，或用 \`rulewatch restore 目录 --force\` 恢复其他备份。`,
    ),
  usedCopy: (folder: string, at: string, age: LocalizedText, aside: string) =>
    text(
      `${folder} is a copy that was taken while RuleWatch worked on it. Its database may be torn and was set aside as ${aside}; the sealed copy of ${at} (${age.en}) took its place. What came after it is found again at the next check; steps of cases made after it have to be made again, and messages sent after it may be sent again.`,
      `${folder} 是在 RuleWatch 运行期间复制的，其数据库可能不完整，已另存为 ${aside}；现改用 ${at} 的封存副本（${age['zh-CN']}）。此后的变更会在下次检查时重新发现；此后的事项操作需重新进行，此后发送的消息可能再次发送。`,
    ),
  usedRest: (folder: string, at: string, age: LocalizedText, aside: string) =>
    text(
      `${folder} is a copy that was taken while RuleWatch worked on it. Its database is used as it was when it was last closed, at ${at} (${age.en}); what its log holds is of another moment and was set aside as ${aside}. What came after is found again at the next check; steps of cases made after it have to be made again, and messages sent after it may be sent again.`,
      `${folder} 是在 RuleWatch 运行期间复制的。现使用其数据库在 ${at}（${age['zh-CN']}）正常关闭时的内容；日志属于另一时刻，已另存为 ${aside}。此后的变更会在下次检查时重新发现；此后的事项操作需重新进行，此后发送的消息可能再次发送。`,
    ),
  showsCopy: (folder: string, at: string, age: LocalizedText) =>
    text(
      `${folder} is a copy that was taken while RuleWatch worked on it. Shown is its sealed copy of ${at} (${age.en}); the next command that writes, such as \`rulewatch doctor\`, puts it in place.`,
      `${folder} 是在 RuleWatch 运行期间复制的。此处显示其 ${at} 的封存副本（${age['zh-CN']}）；下一个会写入的命令（如 \`rulewatch doctor\`）会正式启用它。`,
    ),
  uncheckedCopy: (folder: string) =>
    text(
      `${folder} is a copy that was taken while RuleWatch worked on it, before it made its first sealed copy. Its database passed every check, but may lack what was written last.`,
      `${folder} 是在 RuleWatch 运行期间、首个封存副本生成之前复制的。其数据库通过了全部检查，但可能缺少最后写入的内容。`,
    ),
  usedForMissing: (folder: string, at: string) =>
    text(
      `The database of ${folder} was missing; its sealed copy of ${at} took its place. What came after it is found again at the next check.`,
      `${folder} 缺少数据库，已改用 ${at} 的封存副本。此后的变更会在下次检查时重新发现。`,
    ),
  showsForMissing: (folder: string, at: string) =>
    text(
      `The database of ${folder} is missing. Shown is its sealed copy of ${at}; the next command that writes, such as \`rulewatch doctor\`, puts it in place.`,
      `${folder} 缺少数据库。此处显示 ${at} 的封存副本；下一个会写入的命令（如 \`rulewatch doctor\`）会正式启用它。`,
    ),
  usedForDamaged: (folder: string, at: string, aside: string) =>
    text(
      `The database of ${folder} did not pass its checks and was set aside as ${aside}; the sealed copy of ${at} took its place. What came after it is found again at the next check.`,
      `${folder} 的数据库未通过检查，已另存为 ${aside}；现改用 ${at} 的封存副本。此后的变更会在下次检查时重新发现。`,
    ),
  missingBody: (path: string) =>
    text(
      `The stored page ${path} is missing. The next check fetches the current version again; older ones come back from a backup.`,
      `已保存的页面 ${path} 缺失。下次检查会重新获取当前版本；旧版本可从备份恢复。`,
    ),
  damagedBody: (path: string) =>
    text(
      `The stored page ${path} is damaged. The next check fetches the current version again; older ones come back from a backup.`,
      `已保存的页面 ${path} 已损坏。下次检查会重新获取当前版本；旧版本可从备份恢复。`,
    ),
  damagedVersion: (id: number) =>
    text(
      `The stored version ${id} of a page is damaged. The next check reads it again from the stored bytes.`,
      `页面的已保存版本 ${id} 已损坏。下次检查会从保存的原始字节重新读取。`,
    ),
  backupOccupied: (dir: string) =>
    text(
      `${dir} is not empty and holds no backup of RuleWatch. Name an empty folder, or one that \`rulewatch backup\` filled before.`,
      `${dir} 不为空，且不是 RuleWatch 的备份。请指定空目录，或之前用 \`rulewatch backup\` 写入的目录。`,
    ),
  backupOpened: (dir: string) =>
    text(
      `The backup in ${dir} was opened as a data folder since it was made, and may hold work of its own. Name another folder, or delete database.json in it to have it overwritten.`,
      `${dir} 中的备份此后曾作为数据目录打开，可能含有新的内容。请指定其他目录；若可以覆盖，请删除其中的 database.json。`,
    ),
  backupInside: (dir: string) =>
    text(
      `${dir} lies within the folder that is backed up. Name a folder outside of it, best on another disk.`,
      `${dir} 位于被备份的目录之内。请指定其外的目录，最好在另一块磁盘上。`,
    ),
  nothingToBackUp: (folder: string) =>
    text(
      `${folder} holds no database, so there is nothing to back up. Name the folder with --data.`,
      `${folder} 中没有数据库，无可备份。请用 --data 指定目录。`,
    ),
  unsoundBackup: (dir: string, problem: string) =>
    text(
      `The backup in ${dir} is not whole: ${problem}. Use another one.`,
      `${dir} 中的备份不完整：${problem}。请使用其他备份。`,
    ),
  backupFailed: (dir: string, problem: string) =>
    text(
      `The backup was not completed, and ${dir} is as it was: ${problem}. \`rulewatch doctor\` looks into the data folder.`,
      `备份未完成，${dir} 保持原样：${problem}。可用 \`rulewatch doctor\` 检查数据目录。`,
    ),
  noBackup: (dir: string) =>
    text(
      `${dir} holds no backup: there is no rulewatch.db in it.`,
      `${dir} 中没有备份：找不到 rulewatch.db。`,
    ),
  restoreInUse: (folder: string) =>
    text(
      `Somebody works on ${folder}. Stop the daemon and every other rulewatch command there, then restore.`,
      `${folder} 正在使用中。请先停止守护进程和其他 rulewatch 命令，再恢复。`,
    ),
  restoreOccupied: (folder: string) =>
    text(
      `${folder} holds data already. With --force it is set aside, in a folder of its own beside what is restored.`,
      `${folder} 中已有数据。加 --force 会将其另存到同一目录下的单独文件夹，再进行恢复。`,
    ),
} as const;
