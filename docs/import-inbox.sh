#!/usr/bin/env bash
# 定时导入：读取共享文件夹里的抽查结果表，能导入的发布，有误的退回。
# Takes workbooks out of a shared folder: good ones are imported and published, bad ones go back with remarks.
#
# 文件夹（每个抽查任务一个子文件夹，名称就是任务编号）：
#   共享/待导入/2026-q3-enterprise/台账.xlsx    经办人放在这里
#   共享/已导入/2026-q3-enterprise/…            导入后移到这里
#   共享/退回/2026-q3-enterprise/…              有误的退回到这里：原表、带批注的表、说明原因的 .txt
#
# 每十分钟运行一次（crontab -e）：
#   */10 * * * *  /srv/gongshi/import-inbox.sh >>/var/log/gongshi/import.log 2>&1
set -euo pipefail

share=${GONGSHI_SHARE:-/srv/share}      # 共享文件夹
site=${GONGSHI_SITE:-/srv/zfgs}         # Content/ 所在的文件夹
output=${GONGSHI_OUTPUT:-/srv/www/zfgs} # 网站所在的文件夹
quiet=${GONGSHI_QUIET_MINUTES:-2}       # 最近几分钟内还在改动的文件，下次再读
export LC_ALL=C.UTF-8

# 同一时间只运行一个。
exec 9>"$site/.import.lock"
flock --nonblock 9 || exit 0

# 移到文件夹里；已有同名文件的，在名称后加时间，不覆盖。
move() { # move FILE FOLDER
  local name target
  name=$(basename "$1")
  mkdir -p "$2"
  target="$2/$name"
  if [ -e "$target" ]; then target="$2/${name%.*}-$(date +%Y%m%d-%H%M%S).${name##*.}"; fi
  mv -n "$1" "$target"
  printf '%s\n' "$target"
}

changed=no
while IFS= read -r -d '' file; do
  task=$(basename "$(dirname "$file")")
  name=$(basename "$file")
  stem=${name%.*}
  mkdir -p "$share/退回/$task"
  # 更正后再次提交的“台账-批注-….xlsx”，再退回时名称不会越来越长。
  remarked="$share/退回/$task/${stem%%-批注*}-批注-$(date +%Y%m%d-%H%M%S).xlsx"
  report=$(mktemp)
  # 写入 Content/inspections/<年份>/<任务编号>.csv；有一行有误就一行也不写，另存带批注的表。
  if LC_ALL=zh_CN.UTF-8 gongshi import inspections "$file" --task "$task" --source "$site" --remarks "$remarked" \
    >"$report" 2>&1; then
    changed=yes
    moved=$(move "$file" "$share/已导入/$task")
  else
    # 打不开的文件、任务编号有误的没有批注，原因见同名的 .txt。
    moved=$(move "$file" "$share/退回/$task")
  fi
  mv "$report" "$moved.txt"
  chmod 644 "$moved.txt"
  printf '%s %s\n' "$(date '+%F %T')" "$moved"
done < <(find "$share/待导入" -mindepth 2 -maxdepth 2 -type f \( -iname '*.xlsx' -o -iname '*.csv' \) \
  ! -name '~$*' ! -name '.*' -mmin "+$quiet" -print0 | sort -z)

[ "$changed" = yes ] || exit 0

# 留下历史，导错了可以退回到导入之前。
if [ -d "$site/.git" ]; then
  git -C "$site" add Content/inspections
  git -C "$site" diff --cached --quiet || git -C "$site" commit --quiet --message "导入抽查结果"
fi

# 到了公示日期的才会出现在网站上；有错误时网站原样不动。
gongshi build --source "$site" --output "$output"
