// The library is compiled for one width of character per include; ours are bytes.
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
