/// The version that `--version` and reports name.
let version = "0.1.0"
