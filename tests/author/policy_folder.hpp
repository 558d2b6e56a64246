// A copy of the small good policies that a test may break.
#pragma once

#include <filesystem>
#include <string>

#include "author/policy/json_reader.hpp"

/// A folder of its own for one test, with what stands in tests/author/good; removed in the end.
class PolicyFolder {
public:
    PolicyFolder();
    ~PolicyFolder();
    PolicyFolder(const PolicyFolder&) = delete;
    PolicyFolder& operator=(const PolicyFolder&) = delete;

    [[nodiscard]] std::string path() const { return folder_.string(); }
    [[nodiscard]] std::string path(const std::string& file) const { return (folder_ / file).string(); }
    [[nodiscard]] huji::Json read(const std::string& file) const;
    void write(const std::string& file, const std::string& text) const;
    void write(const std::string& file, const huji::Json& value) const { write(file, value.dump()); }
    void remove(const std::string& file) const;

private:
    std::filesystem::path folder_;
};

/// Returns a JSON Patch of one step: "add", "replace" or "remove" at a JSON Pointer.
huji::Json change(const std::string& operation, const std::string& path, const huji::Json& value = nullptr);
