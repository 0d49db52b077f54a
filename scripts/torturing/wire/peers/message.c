#include "message.h"

#include <ctype.h>
#include <string.h>

const char *const forgery_names[FORGERIES] = {
    "wrong_id", "wrong_question", "wrong_address", "wrong_port", "wrong_case", "late_duplicate", "wrong_type",
    "no_reply", "poison", "unrelated_alias",
};

static uint64_t state = 1;

void seed_random(uint64_t seed) {
    state = seed * 2654435769u + 88172645463325252u;
}

uint32_t random_below(uint32_t bound) {
    state ^= state >> 12;
    state ^= state << 25;
    state ^= state >> 27;
    return (uint32_t)((state * 2685821657736338717u >> 32) % bound);
}

static unsigned number16(const unsigned char *bytes) {
    return (unsigned)bytes[0] << 8 | bytes[1];
}

static void put16(unsigned char *bytes, unsigned number) {
    bytes[0] = (unsigned char)(number >> 8);
    bytes[1] = (unsigned char)number;
}

unsigned question_end(const struct message *message) {
    unsigned place = HEADER;
    if (message->size < HEADER || number16(message->bytes + 4) != 1) return 0;
    while (place < message->size && message->bytes[place] != 0) {
        if (message->bytes[place] > 63) return 0;
        place += message->bytes[place] + 1u;
    }
    return place + 5 <= message->size ? place + 5 : 0;
}

unsigned question_type(const struct message *message) {
    unsigned end = question_end(message);
    return end == 0 ? 0 : number16(message->bytes + end - 4);
}

void question_name(const struct message *message, char text[1024]) {
    unsigned end = question_end(message), length = 0;
    for (unsigned place = HEADER; end != 0 && place + 5 < end;) {
        unsigned label = message->bytes[place++];
        for (unsigned last = place + label; place < last; place++) {
            int byte = tolower(message->bytes[place]);
            text[length++] = (char)(byte > ' ' && byte < 127 ? byte : '?');
        }
        text[length++] = '.';
    }
    if (length == 0) text[length++] = '.';
    text[length] = 0;
}

void make_bare_reply(struct message *message, int code, int is_truncated) {
    unsigned end = question_end(message);
    message->size = end == 0 ? HEADER : end;
    if (end == 0) put16(message->bytes + 4, 0);
    message->bytes[2] = (unsigned char)((message->bytes[2] & 0x79) | 0x80 | (is_truncated ? 2 : 0));
    message->bytes[3] = (unsigned char)(0x80 | code);
    memset(message->bytes + 6, 0, 6);
}

static void flip(struct message *message, unsigned place) {
    message->bytes[place] ^= (unsigned char)(1 + random_below(255));
}

void corrupt_question(struct message *message) {
    for (unsigned count = 1 + random_below(8); count > 0; count--) flip(message, random_below(message->size));
}

void corrupt_answer(struct message *message) {
    unsigned end = question_end(message);
    if (end == 0 || end == message->size) return;
    if (random_below(4) == 0) {
        // Cut anywhere: the counts of the header no longer fit.
        message->size = HEADER + random_below(message->size - HEADER);
        return;
    }
    // One byte at least of what an asker can check, the id and the question. UDP's checksum finds what else is flipped
    // between hosts; an answer that keeps all these cannot be told from the truth by anybody who does not validate.
    unsigned place = random_below(end - HEADER + 2);
    flip(message, place < 2 ? place : HEADER + place - 2);
    for (unsigned count = random_below(8); count > 0; count--) {
        unsigned other = random_below(message->size);
        if (other != (place < 2 ? place : HEADER + place - 2)) flip(message, other);
    }
}

// --- Forgeries. Each carries texts, hosts or addresses that stand nowhere in the lab.

static const unsigned char FORGED_NAME[] = "\6forged\7invalid";
static const unsigned char OTHER_NAME[] = "\11unrelated\7invalid";

static unsigned append(unsigned char *to, unsigned length, const void *bytes, unsigned size) {
    memcpy(to + length, bytes, size);
    return length + size;
}

// Writes the data that a forger would like to be believed in answer to a question.
static unsigned forged_data(const struct message *message, unsigned type, unsigned char *to) {
    char name[1024];
    question_name(message, name);
    int is_report = strncmp(name, "_smtp.", 6) == 0;
    const char *text = is_report ? "v=TLSRPTv1; rua=mailto:x@forged.invalid" : "v=STSv1; id=f0rged;";
    unsigned length = 0;
    switch (type) {
    case 1: return append(to, 0, "\177\115\102\6", 4);
    case 28: return append(to, 0, "\375\0\0\0\0\0\0\0\0\0\0\0\0\0\x0f\x0d", 16);
    case 15:
        length = append(to, 0, "\0\1", 2);
        return append(to, length, FORGED_NAME, sizeof FORGED_NAME);
    case 16:
        to[0] = (unsigned char)strlen(text);
        return append(to, 1, text, (unsigned)strlen(text));
    default: return append(to, 0, FORGED_NAME, sizeof FORGED_NAME);
    }
}

static unsigned add_record(
    const struct message *message, const void *owner, unsigned owner_size, unsigned type, unsigned char *to,
    unsigned length) {
    length = append(to, length, owner, owner_size);
    put16(to + length, type);
    memcpy(to + length + 2, "\0\1\0\0\1\54", 6);
    unsigned size = forged_data(message, type, to + length + 10);
    put16(to + length + 8, size);
    return length + 10 + size;
}

// An answer of the forger's own: records, or a denial.
static void answer_falsely(struct message *message, unsigned end) {
    unsigned type = question_type(message);
    make_bare_reply(message, 0, 0);
    if (random_below(2) == 0) message->bytes[3] |= 3;
    else {
        put16(message->bytes + 6, 1);
        message->size = add_record(message, "\300\14", 2, type, message->bytes, end);
    }
}

// Moves on the pointers of a name to what lies behind an insertion; tells where the name ends.
static unsigned shift_name(struct message *message, unsigned place, unsigned from, unsigned by) {
    while (place < message->size) {
        unsigned label = message->bytes[place];
        if (label == 0) return place + 1;
        if (label >= 0xc0) {
            unsigned target = number16(message->bytes + place) & 0x3fff;
            if (target >= from) put16(message->bytes + place, 0xc000 | (target + by));
            return place + 2;
        }
        place += label + 1;
    }
    return place;
}

// Moves on the pointers in a record; tells where it ends.
static unsigned shift_record(struct message *message, unsigned place, unsigned from, unsigned by) {
    place = shift_name(message, place, from, by);
    if (place + 10 > message->size) return message->size;
    unsigned type = number16(message->bytes + place), data = place + 10;
    unsigned end = data + number16(message->bytes + place + 8);
    if (type == 2 || type == 5 || type == 6) data = shift_name(message, data, from, by);
    if (type == 6) shift_name(message, data, from, by);
    if (type == 15) shift_name(message, data + 2, from, by);
    return end;
}

static void count_up(struct message *message, unsigned place, unsigned by) {
    put16(message->bytes + place, number16(message->bytes + place) + by);
}

// Puts records between the first so many and the others.
static int insert(struct message *message, unsigned end, unsigned records, const unsigned char *bytes, unsigned size) {
    const unsigned char *counts = message->bytes + 6;
    unsigned all = number16(counts) + number16(counts + 2) + number16(counts + 4), place = end;
    if (message->size + size > ROOM) return 0;
    // Where to insert has to be known before pointers are moved on.
    for (unsigned index = 0; index < records; index++) place = shift_record(message, place, ROOM, 0);
    unsigned from = place;
    for (unsigned index = 0, next = end; index < all; index++) next = shift_record(message, next, from, size);
    memmove(message->bytes + from + size, message->bytes + from, message->size - from);
    memcpy(message->bytes + from, bytes, size);
    message->size += size;
    return 1;
}

static int poison(struct message *message, unsigned end) {
    unsigned char bytes[512];
    unsigned answers = number16(message->bytes + 6), authority = number16(message->bytes + 8), length;
    length = add_record(message, "\0", 1, 2, bytes, 0);
    for (unsigned type = 1; type <= 28; type++)
        if (type == 1 || type == 15 || type == 16 || type == 28)
            length = add_record(message, "\300\14", 2, type, bytes, length);
    if (!insert(message, end, answers + authority, bytes, length)) return 0;
    count_up(message, 8, 1);
    count_up(message, 10, 4);
    return 1;
}

static int add_alias(struct message *message, unsigned end) {
    unsigned char bytes[512];
    unsigned type = question_type(message), length;
    length = add_record(message, OTHER_NAME, sizeof OTHER_NAME, 5, bytes, 0);
    length = add_record(message, FORGED_NAME, sizeof FORGED_NAME, type, bytes, length);
    if (!insert(message, end, random_below(2) == 0 ? 0 : number16(message->bytes + 6), bytes, length)) return 0;
    count_up(message, 6, 2);
    return 1;
}

static int change_case(struct message *message, unsigned end) {
    int has_upper = 0, letters = 0;
    for (unsigned place = HEADER; place < end - 4; place++) {
        has_upper |= isupper(message->bytes[place]);
        letters |= isalpha(message->bytes[place]);
    }
    // What a forger sends who does not see the question. A question without a capital could not be told apart.
    if (!letters || !has_upper) return 0;
    for (unsigned place = HEADER; place < end - 4; place++)
        if (isupper(message->bytes[place])) message->bytes[place] = (unsigned char)tolower(message->bytes[place]);
    return 1;
}

int forge(struct message *message, enum forgery kind) {
    unsigned end = question_end(message);
    if (end == 0 || message->bytes[HEADER] == 0) return 0;
    if (kind == POISON) return poison(message, end);
    if (kind == UNRELATED_ALIAS) return add_alias(message, end);
    if (kind == LATE_DUPLICATE) return 1;
    answer_falsely(message, end);
    switch (kind) {
    case WRONG_ID: put16(message->bytes, number16(message->bytes) + 1 + random_below(65535)); return 1;
    case WRONG_QUESTION: {
        // Another letter in the last label but one, and thus another name.
        unsigned char *letter = message->bytes + HEADER + 1 + random_below(message->bytes[HEADER]);
        *letter = *letter == 'x' || *letter == 'X' ? 'q' : 'x';
        return 1;
    }
    case WRONG_CASE: return change_case(message, end);
    case WRONG_TYPE:
        if (random_below(2) == 0) put16(message->bytes + end - 2, 3);
        else put16(message->bytes + end - 4, question_type(message) == 16 ? 99 : 16);
        return 1;
    case NO_REPLY: message->bytes[2] &= 0x7f; return 1;
    default: return 1;
    }
}
