// The command `huji` run as a user runs it, in a folder of policies.
#pragma once

#include <filesystem>
#include <string>

#include "author/policy_folder.hpp"

struct Run {
    int exit = -1;
    std::string out;
    std::string err;
};

/// Runs `huji` there with these arguments, as a shell reads them, and this standard input.
Run run_huji(const PolicyFolder& folder, const std::string& arguments, const std::string& input = "");

/// Returns the bytes of a file.
std::string content(const std::filesystem::path& file);

/// Returns whether the text contains that part.
bool has(const std::string& text, const std::string& part);
