# Sourced by the scripts: what the tests need, and a PostgreSQL of their own.

AXE_VERSION=4.14.1

say() { printf '\n== %s\n' "$*"; }

# Where Debian keeps the server's programs; they are not on the PATH there.
postgres_programs() {
  local folder
  for folder in /usr/lib/postgresql/*/bin; do
    [ -x "$folder/initdb" ] && { echo "$folder"; return; }
  done
  command -v initdb >/dev/null && dirname "$(readlink -f "$(command -v initdb)")"
}

missing_tools() {
  [ -n "$(postgres_programs)" ] || echo postgresql
  command -v chromium >/dev/null || echo chromium
  command -v chromedriver >/dev/null || echo chromium-driver
  command -v pngquant >/dev/null || echo pngquant
  # -c reads to the end: a pipe that is closed early would count as a failure.
  fc-list 2>/dev/null | grep -ci roboto >/dev/null || echo fonts-roboto
  command -v npm >/dev/null || echo npm
}

# Installs what is missing on Debian as root; elsewhere says what to install and stops.
install_tools() {
  local missing
  missing=$(missing_tools | tr '\n' ' ')
  [ -z "${missing// /}" ] && return
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    say "installing: $missing"
    apt-get update -qq
    # Nothing of the packages shall start a service of its own here.
    # shellcheck disable=SC2086
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
  else
    echo "The tests need these Debian packages (or what your system calls them): $missing" >&2
    exit 2
  fi
}

# axe-core finds what is wrong with a page for people who hear or feel it.
fetch_axe() {
  local folder=target/axe
  [ -f "$folder/node_modules/axe-core/axe.min.js" ] && grep -q "\"version\": \"$AXE_VERSION\"" "$folder/node_modules/axe-core/package.json" && return
  say "fetching axe-core $AXE_VERSION"
  mkdir -p "$folder"
  npm install --prefix "$folder" --no-save --no-audit --no-fund --ignore-scripts --loglevel=error "axe-core@$AXE_VERSION"
}

# Runs a command as somebody whom initdb does not refuse: root is refused.
as_server_user() {
  if [ "$(id -u)" = 0 ]; then
    (cd / && runuser -u "${POSTGRES_USER_NAME:-postgres}" -- "$@")
  else
    "$@"
  fi
}

# Starts a PostgreSQL on a free loopback port in a throw-away folder and exports its address.
# POSTGRES_BUFFERS is the memory it keeps pages in.
start_postgres() {
  local programs port try
  programs=$(postgres_programs)
  POSTGRES_FOLDER=$(mktemp -d "${TMPDIR:-/tmp}/matkalla-postgres.XXXXXX")
  POSTGRES_PROGRAMS=$programs
  [ "$(id -u)" = 0 ] && chown postgres "$POSTGRES_FOLDER"
  as_server_user "$programs/initdb" -D "$POSTGRES_FOLDER/data" -U postgres --auth=trust --encoding=UTF8 --locale=C --no-sync >"$POSTGRES_FOLDER.log" 2>&1 ||
    { cat "$POSTGRES_FOLDER.log" >&2; exit 2; }
  for try in 1 2 3 4 5; do
    port=$((20000 + RANDOM % 20000))
    if as_server_user "$programs/pg_ctl" -D "$POSTGRES_FOLDER/data" -w -t 60 -l "$POSTGRES_FOLDER/server.log" \
      -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$POSTGRES_FOLDER -c fsync=${1:-off} -c synchronous_commit=${1:-off} -c full_page_writes=${1:-off} -c max_connections=300 -c shared_buffers=${POSTGRES_BUFFERS:-128MB}" \
      start >>"$POSTGRES_FOLDER.log" 2>&1; then
      export MATKALLA_TEST_POSTGRES="postgres://postgres@127.0.0.1:$port/postgres"
      return
    fi
  done
  cat "$POSTGRES_FOLDER.log" >&2
  exit 2
}

stop_postgres() {
  [ -n "${POSTGRES_FOLDER:-}" ] || return 0
  as_server_user "$POSTGRES_PROGRAMS/pg_ctl" -D "$POSTGRES_FOLDER/data" -m immediate stop >/dev/null 2>&1 || true
  rm -rf "$POSTGRES_FOLDER" "$POSTGRES_FOLDER.log"
  POSTGRES_FOLDER=
}
