#pragma once

// Nothing is called from here: the target has to be linked only.
