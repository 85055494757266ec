#include "playbooks.h"

const unsigned char foreshock_playbooks[] = {
#embed "../../../patterns/playbooks/classes.yaml"
};
const ptrdiff_t foreshock_playbooks_length = sizeof foreshock_playbooks;
