// What chaos.c does to DNS messages: replies of its own, corruption, and forgeries.
#pragma once
#include <stdint.h>

enum { ROOM = 4096, HEADER = 12 };

struct message {
    unsigned size;
    unsigned char bytes[ROOM];
};

// The kinds of forgery: those up to STANDALONE are answers of their own, those behind it are added to a true answer.
enum forgery {
    WRONG_ID, WRONG_QUESTION, WRONG_ADDRESS, WRONG_PORT, WRONG_CASE, LATE_DUPLICATE, WRONG_TYPE, NO_REPLY, STANDALONE,
    POISON = STANDALONE, UNRELATED_ALIAS, FORGERIES
};
extern const char *const forgery_names[FORGERIES];

// A number below a bound, from a seeded sequence (xorshift64*).
uint32_t random_below(uint32_t bound);
void seed_random(uint64_t seed);

// Where the question ends; 0 where there is none that can be read.
unsigned question_end(const struct message *message);
unsigned question_type(const struct message *message);
// The name of the question in lower case and presentation form.
void question_name(const struct message *message, char text[1024]);

// Leaves nothing but header and question, as a reply with a response code, truncated or not.
void make_bare_reply(struct message *message, int code, int is_truncated);
// Flips one to eight bytes of a question on its way.
void corrupt_question(struct message *message);
// Flips bytes of an answer, or cuts it short.
void corrupt_answer(struct message *message);

// Makes a forgery from a true answer; false where this answer allows none of the kind.
int forge(struct message *message, enum forgery kind);
