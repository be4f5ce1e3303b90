# Makes ready what ./run and ./test need; both read this file from the checkout's folder.
# Works on Debian 12 and Ubuntu; elsewhere the system's own libraries are the user's business.

SCREENLESS_LIBRARIES="libegl1 libgl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libglib2.0-0"
SCREEN_LIBRARIES="libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxkbcommon-x11-0 libxcb-shape0"
PRINT_LIBRARIES="libcups2"
TEST_PROGRAMS="postgresql strace xvfb xdotool x11-xkb-utils xkb-data"

VENV_PYTHON=.venv/bin/python
PYTHON=

say() { printf '%s\n' "$*" >&2; }

# A system's own Python was compiled by profile; one made by hand (pyenv) mostly was not, and all
# that the program and its tests do takes it a fifth more time.
SYSTEM_PYTHON=/usr/bin/python3

is_new_enough() {
    "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

makes_environments() {
    "$1" -c 'import ensurepip, venv' 2>/dev/null
}

find_python() {
    local name
    PYTHON=
    if is_new_enough $SYSTEM_PYTHON && makes_environments $SYSTEM_PYTHON; then
        PYTHON=$SYSTEM_PYTHON
        return
    fi
    for name in python3 python3.14 python3.13 python3.12 python3.11; do
        if is_new_enough "$name"; then
            PYTHON=$name
            return
        fi
    done
}

# The packages that the chosen Python lacks for making an environment.
missing_for_python() {
    find_python
    if [ -z "$PYTHON" ] && command -v python3 >/dev/null; then
        echo "python3.11 python3.11-venv"
    elif [ -z "$PYTHON" ]; then
        echo "python3 python3-venv"
    elif ! makes_environments "$PYTHON"; then
        echo "$PYTHON-venv"
    fi
}

# Ubuntu 24.04 gave some libraries a new name that ends in t64.
is_installed() {
    local name
    for name in "$1" "${1}t64"; do
        if [ "$(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null)" = installed ]; then
            return 0
        fi
    done
    return 1
}

# PostgreSQL may also come from elsewhere than the package of that name.
has_postgresql() {
    compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || command -v initdb >/dev/null
}

missing_packages() {
    local name
    for name in "$@"; do
        if [ "$name" = postgresql ] && has_postgresql; then continue; fi
        if ! is_installed "$name"; then printf '%s ' "$name"; fi
    done
    missing_for_python
}

# Installs the named packages as root; otherwise says the one command and stops.
need_packages() {
    if ! command -v dpkg-query >/dev/null; then
        find_python
        return
    fi
    local missing
    missing=$(missing_packages "$@" | xargs)
    find_python
    if [ -z "$missing" ]; then return; fi
    if [ "$(id -u)" -ne 0 ]; then
        say "Some system packages are missing. Run this once, then try again:"
        say "  sudo apt-get install $missing"
        exit 1
    fi
    say "Installing system packages: $missing"
    local log
    log=$(mktemp)
    # shellcheck disable=SC2086 # The names are meant to be split.
    if ! { apt-get update && DEBIAN_FRONTEND=noninteractive \
        apt-get install --yes --no-install-recommends $missing; } >"$log" 2>&1; then
        tail -n 20 "$log" >&2
        say "They could not be installed; the last lines above say why."
        exit 1
    fi
    rm -f "$log"
    find_python
}

# The tests use what PostgreSQL 15 brought.
need_new_postgresql() {
    local programs
    programs=$(compgen -G '/usr/lib/postgresql/*/bin' | sort -V | tail -n 1)
    programs=${programs:-$(dirname "$(command -v initdb)")}
    local version
    version=$("$programs/postgres" --version | grep -oE '[0-9]+' | head -n 1)
    if [ "$version" -lt 15 ]; then
        say "The tests need PostgreSQL 15 or newer; $programs has version $version."
        exit 1
    fi
}

# Where the environment stands and what it runs on; it is made anew when this changes.
place_mark() {
    echo "$PWD"
    "$PYTHON" --version
}

# What was installed into it; pip runs only when this changes.
contents_mark() {
    cksum <pyproject.toml
}

holds() {
    [ -f "$1" ] && [ "$(cat "$1")" = "$2" ]
}

# need_environment run|test: makes .venv, with the tools of the tests for `test`.
need_environment() {
    if [ -z "$PYTHON" ]; then
        say "Python 3.11 or newer is needed, and none was found."
        exit 1
    fi
    local place contents mark=.venv/made-for what=.
    place=$(place_mark)
    contents=$(contents_mark)
    if ! holds $mark-place "$place" || [ ! -x "$VENV_PYTHON" ]; then
        say "Making the Python environment in .venv (the first time takes a minute or two) ..."
        rm -rf .venv
        if ! "$PYTHON" -m venv .venv; then
            say "The environment could not be made in $PWD/.venv."
            exit 1
        fi
        printf '%s\n' "$place" >$mark-place
    fi
    # What the tests need is enough to run.
    if holds $mark-test "$contents" || { [ "$1" = run ] && holds $mark-run "$contents"; }; then
        return
    fi
    if [ "$1" = test ]; then what='.[dev]'; fi
    say "Installing Python packages ..."
    rm -f $mark-run $mark-test
    # Twice quiet: errors are shown, warnings about links that lead nowhere are not.
    if ! "$VENV_PYTHON" -m pip install -qq --disable-pip-version-check --editable "$what"; then
        say "The Python packages could not be installed; the lines above say why (the network is needed)."
        exit 1
    fi
    printf '%s\n' "$contents" >"$mark-$1"
}
